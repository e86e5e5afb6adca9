using System.Text.Json.Serialization;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>
/// What diagnosis keeps of an event: what was said, when and where. A plain record, and what a saved state holds.
/// </summary>
internal sealed record Observation
{
    /// <summary>What the line says.</summary>
    public required Saying What { get; init; }

    /// <summary>When, in UTC ticks; the device's clock for a line without a time.</summary>
    public required long Ticks { get; init; }

    /// <summary>True when the line has no time: only its place in the file orders it.</summary>
    public bool IsUntimed { get; init; }

    /// <summary>Its place among all observations of the device.</summary>
    public required long Sequence { get; init; }

    /// <summary>The file it came from, or null.</summary>
    public string? File { get; init; }

    /// <summary>The number of its line; 0 when it is from no file.</summary>
    public long Line { get; init; }

    /// <summary>The number of the stored event, from 1; 0 when it is not stored.</summary>
    public long EventNumber { get; init; }

    /// <summary>A hash of the whole line.</summary>
    public ulong RawHash { get; init; }

    /// <summary>For how many lines it stands ("message repeated N times").</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>True when the device limits how often it prints the line.</summary>
    public bool IsLimited { get; init; }

    /// <summary>The host that the line is from, where it is not the device's name; else null.</summary>
    public string? Host { get; init; }

    /// <summary>The failover unit that the line is from, primary or secondary; null where it is not known.</summary>
    public string? Unit { get; init; }

    /// <inheritdoc cref="Saying.Id"/>
    [JsonIgnore]
    public int Id => What.Id;

    /// <inheritdoc cref="Saying.IdText"/>
    [JsonIgnore]
    public string IdText => What.IdText;

    /// <inheritdoc cref="Saying.Text"/>
    [JsonIgnore]
    public string Text => What.Text;

    /// <inheritdoc cref="Saying.Failed"/>
    [JsonIgnore]
    public bool Failed => What.Failed;

    /// <inheritdoc cref="Saying.Family"/>
    [JsonIgnore]
    public string Family => What.Family;

    /// <inheritdoc cref="Saying.Signals"/>
    [JsonIgnore]
    public ObservedSignal[] Signals => What.Signals;

    /// <inheritdoc cref="Saying.Move"/>
    [JsonIgnore]
    public ObservedMove? Move => What.Move;

    /// <inheritdoc cref="Saying.Rank"/>
    [JsonIgnore]
    public int Rank => What.Rank;

    /// <inheritdoc cref="Saying.Fields"/>
    [JsonIgnore]
    public KeyValuePair<string, string>[] Fields => What.Fields;

    /// <inheritdoc cref="Saying.Key"/>
    [JsonIgnore]
    public string Key => What.Key;

    /// <inheritdoc cref="Saying.SpeaksOfTrouble"/>
    [JsonIgnore]
    public bool SpeaksOfTrouble => What.SpeaksOfTrouble;

    /// <summary>The key of the stored event, or null.</summary>
    [JsonIgnore]
    public string? EventKey => EventNumber > 0 ? EventNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The value of a field, or null.</summary>
    public string? this[string name] => What[name];

    /// <summary>The value of a field, or null.</summary>
    public string? this[ReadOnlySpan<char> name] => What[name];

    /// <summary>The line as evidence.</summary>
    /// <param name="text">Its text, or the same text as it is held already.</param>
    public Evidence ToEvidence(string text) => new(File, Line, IsUntimed ? 0 : Ticks, IdText, text) { Key = EventKey, Host = Host, Unit = Unit };
}
