using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Access;

/// <summary>What is asked may not be. The sentence names the thing and the way out.</summary>
/// <param name="sentence">For people, in both languages.</param>
public sealed class AccessException(LocalText sentence) : SentenceException(sentence);
