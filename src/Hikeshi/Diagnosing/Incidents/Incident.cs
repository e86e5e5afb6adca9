using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Incidents;

/// <summary>Something a person should know, with the lines that prove it.</summary>
public sealed record Incident
{
    /// <summary>Stable: made of kind, device and the opening line. Sixteen hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind.</summary>
    public required IncidentKind Kind { get; init; }

    /// <summary>How bad it is.</summary>
    public required IncidentSeverity Severity { get; init; }

    /// <summary>Whether it goes on.</summary>
    public required IncidentState State { get; init; }

    /// <summary>The device.</summary>
    public required string Device { get; init; }

    /// <summary>Whom it is about: fields by name, in the order of the kind's subject.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Subject { get; init; }

    /// <summary>What joined lines to the subject that do not name it: message id, SPI, nearness in time.</summary>
    public required IReadOnlyList<string> JoinedBy { get; init; }

    /// <summary>When its first line came, in UTC ticks; 0 when not known.</summary>
    public required long First { get; init; }

    /// <summary>When its last line came, in UTC ticks; 0 when not known.</summary>
    public required long Last { get; init; }

    /// <summary>How often it happened: attempts or lines, as the kind counts.</summary>
    public required long Count { get; init; }

    /// <summary>True when the device prints such lines only so often, so that there were at least as many.</summary>
    public required bool CountIsLowerBound { get; init; }

    /// <summary>The causes, the surest first; empty when the lines do not tell.</summary>
    public required IReadOnlyList<IncidentCause> Causes { get; init; }

    /// <summary>Lines that show the failure without telling its cause; at most 50.</summary>
    public required IReadOnlyList<Evidence> Symptoms { get; init; }

    /// <summary>Numbers added up.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Its story, at most 200 marks.</summary>
    public required IReadOnlyList<TimelineMark> Timeline { get; init; }

    /// <summary>One sentence.</summary>
    public required LocalText Summary { get; init; }

    /// <summary>How it repeats ("every 8 h"); empty when there is no rhythm.</summary>
    public required LocalText Rhythm { get; init; }

    /// <summary>What to do: the mending of the leading cause, or the line that would tell.</summary>
    public required LocalText Action { get; init; }

    /// <summary>What the tunnel was at when it failed last; null where it is about no tunnel, or the lines do not tell.</summary>
    public FailedNegotiation? Negotiation { get; init; }

    /// <summary>What ended it.</summary>
    public required ResolvedBy ResolvedBy { get; init; }
}
