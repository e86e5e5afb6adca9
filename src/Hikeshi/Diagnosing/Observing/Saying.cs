using System.Text.Json.Serialization;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>
/// What a line says, apart from when and where. Lines that say the same share it: a plain record, independent of the
/// reader that lent the event.
/// </summary>
internal sealed record Saying
{
    /// <summary>The message, as in 713061.</summary>
    public required int Id { get; init; }

    /// <summary>The message as a text, as rules name it.</summary>
    public required string IdText { get; init; }

    /// <summary>The phrase in it, or null.</summary>
    public string? Phrase { get; init; }

    /// <summary>The family of the message.</summary>
    public required string Family { get; init; }

    /// <summary>True when the outcome of the message is a failure.</summary>
    public bool Failed { get; init; }

    /// <summary>Everything after the tag, cut.</summary>
    public required string Text { get; init; }

    /// <summary>The signals whose conditions hold.</summary>
    public required ObservedSignal[] Signals { get; init; }

    /// <summary>What it tells of a negotiation, or null.</summary>
    public ObservedMove? Move { get; init; }

    /// <summary>Its place among lines of the same moment; see <see cref="Ordering.ObservationOrder"/>.</summary>
    public int Rank { get; init; }

    /// <summary>The fields that diagnosis looks at.</summary>
    public required KeyValuePair<string, string>[] Fields { get; init; }

    /// <summary>What tells this message from others as a kind of evidence: the phrase where there is one.</summary>
    [JsonIgnore]
    public string Key => Phrase ?? IdText;

    /// <summary>True when it shows a failure or may say why.</summary>
    [JsonIgnore]
    public bool SpeaksOfTrouble =>
        Failed || Array.Exists(Signals, s => s is { Cause: not null, Strength: Strength.Names or Strength.Suggests or Strength.Symptom });

    /// <summary>The value of a field, or null.</summary>
    public string? this[ReadOnlySpan<char> name]
    {
        get
        {
            foreach (var (key, value) in Fields)
            {
                if (name.SequenceEqual(key))
                {
                    return value;
                }
            }

            return null;
        }
    }
}
