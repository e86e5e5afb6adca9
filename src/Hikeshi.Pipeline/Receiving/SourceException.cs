using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Receiving;

/// <summary>A source cannot work. The sentence names the thing, the place and the way out.</summary>
/// <param name="sentence">For people, in both languages.</param>
/// <param name="cause">What it came from.</param>
public sealed class SourceException(LocalText sentence, Exception? cause = null) : SentenceException(sentence, cause);
