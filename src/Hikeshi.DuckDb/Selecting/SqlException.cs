using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>A statement is wrong, not allowed, or asks for too much. The sentence says which.</summary>
/// <param name="sentence">For people, in both languages.</param>
/// <param name="cause">What it came from.</param>
public sealed class SqlException(LocalText sentence, Exception? cause = null) : SentenceException(sentence, cause);
