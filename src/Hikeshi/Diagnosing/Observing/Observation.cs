using System.Text.Json.Serialization;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>
/// What diagnosis keeps of an event: a plain record, independent of the reader that lent the event, and what a saved
/// state holds.
/// </summary>
internal sealed record Observation
{
    /// <summary>When, in UTC ticks; the device's clock for a line without a time.</summary>
    public required long Ticks { get; init; }

    /// <summary>True when the line has no time: only its place in the file orders it.</summary>
    public bool IsUntimed { get; init; }

    /// <summary>Its place among all observations of the device.</summary>
    public required long Sequence { get; init; }

    /// <summary>The message, as in 713061.</summary>
    public required int Id { get; init; }

    /// <summary>The phrase in it, or null.</summary>
    public string? Phrase { get; init; }

    /// <summary>The file it came from, or null.</summary>
    public string? File { get; init; }

    /// <summary>The number of its line; 0 when it is from no file.</summary>
    public long Line { get; init; }

    /// <summary>The key of the stored event, or null.</summary>
    public string? EventKey { get; init; }

    /// <summary>A hash of the whole line.</summary>
    public ulong RawHash { get; init; }

    /// <summary>Everything after the tag, cut.</summary>
    public required string Text { get; init; }

    /// <summary>For how many lines it stands ("message repeated N times").</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>True when the device limits how often it prints the line.</summary>
    public bool IsLimited { get; init; }

    /// <summary>True when the outcome of the message is a failure.</summary>
    public bool Failed { get; init; }

    /// <summary>The family of the message.</summary>
    public required string Family { get; init; }

    /// <summary>The signals whose conditions hold.</summary>
    public required ObservedSignal[] Signals { get; init; }

    /// <summary>What it tells of a negotiation, or null.</summary>
    public ObservedMove? Move { get; init; }

    /// <summary>The host that the line is from, where it is not the device's name; else null.</summary>
    public string? Host { get; init; }

    /// <summary>The failover unit that the line is from, primary or secondary; null where it is not known.</summary>
    public string? Unit { get; init; }

    /// <summary>The fields that diagnosis looks at.</summary>
    public required KeyValuePair<string, string>[] Fields { get; init; }

    /// <summary>The message as a text, as rules name it.</summary>
    public required string IdText { get; init; }

    /// <summary>Its place among lines of the same moment; see <see cref="Ordering.ObservationOrder"/>.</summary>
    public int Rank { get; init; }

    /// <summary>What tells this message from others as a kind of evidence: the phrase where there is one.</summary>
    [JsonIgnore]
    public string Key => Phrase ?? IdText;

    /// <summary>True when it shows a failure or may say why.</summary>
    [JsonIgnore]
    public bool SpeaksOfTrouble =>
        Failed || Array.Exists(Signals, s => s is { Cause: not null, Strength: Strength.Names or Strength.Suggests or Strength.Symptom });

    /// <summary>The value of a field, or null.</summary>
    public string? this[string name] => this[name.AsSpan()];

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

    /// <summary>The line as evidence.</summary>
    /// <param name="text">Its text, or the same text as it is held already.</param>
    public Evidence ToEvidence(string text) => new(File, Line, IsUntimed ? 0 : Ticks, IdText, text) { Key = EventKey, Host = Host, Unit = Unit };
}
