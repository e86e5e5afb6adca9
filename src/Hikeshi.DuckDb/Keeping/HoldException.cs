using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Keeping;

/// <summary>A hold cannot be placed or released as it was asked. The sentence names it and the way out.</summary>
/// <param name="sentence">For people, in both languages.</param>
public sealed class HoldException(LocalText sentence) : SentenceException(sentence);
