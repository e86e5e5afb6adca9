using Hikeshi.Texts;

namespace Hikeshi.Pipeline.Storing;

/// <summary>A store cannot do what was asked. The sentence names the thing, the place and the way out.</summary>
/// <param name="sentence">For people, in both languages.</param>
/// <param name="cause">What it came from.</param>
public class StoreException(LocalText sentence, Exception? cause = null) : SentenceException(sentence, cause)
{
    /// <summary>True when trying again is of no use until the store is opened anew.</summary>
    public bool IsFinal { get; init; }
}
