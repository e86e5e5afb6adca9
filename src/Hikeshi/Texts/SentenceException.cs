namespace Hikeshi.Texts;

/// <summary>Something cannot be done. The sentence names the thing, the place and the way out.</summary>
/// <param name="sentence">For people, in both languages.</param>
/// <param name="cause">What it came from.</param>
public abstract class SentenceException(LocalText sentence, Exception? cause = null) : Exception(sentence.En, cause)
{
    /// <summary>For people, in both languages.</summary>
    public LocalText Sentence { get; } = sentence;
}
