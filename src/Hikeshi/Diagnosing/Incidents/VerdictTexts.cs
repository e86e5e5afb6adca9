using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Incidents;

/// <summary>The closed words of incidents as pages say them, on a terminal and in a browser alike.</summary>
public static class VerdictTexts
{
    /// <summary>0 the word for a confidence.</summary>
    public static LocalText Sure { get; } = new("{0} confidence", "確信度 {0}");

    /// <summary>The word for a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static LocalText Severity(IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Critical => new("critical", "緊急"),
        IncidentSeverity.High => new("high", "高"),
        IncidentSeverity.Medium => new("medium", "中"),
        IncidentSeverity.Low => new("low", "低"),
        _ => new("info", "情報"),
    };

    /// <summary>The word for a state.</summary>
    /// <param name="state">The state.</param>
    public static LocalText State(IncidentState state) => state == IncidentState.Open ? new("open", "継続中") : new("over", "解消済み");

    /// <summary>The state, and of an incident that is over how that is known.</summary>
    /// <param name="incident">The incident.</param>
    public static LocalText State(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return (incident.State, incident.ResolvedBy) switch
        {
            (IncidentState.Open, _) => State(IncidentState.Open),
            (_, ResolvedBy.Event) => new("over: healthy again", "解消済み（正常に復帰）"),
            _ => new("over: no further evidence", "解消済み（以後の証拠なし）"),
        };
    }

    /// <summary>The word for a confidence.</summary>
    /// <param name="confidence">The confidence.</param>
    public static LocalText Confidence(Confidence confidence) => confidence switch
    {
        Incidents.Confidence.High => new("high", "高"),
        Incidents.Confidence.Medium => new("medium", "中"),
        _ => new("low", "低"),
    };

    /// <summary>What a confidence rests on.</summary>
    /// <param name="confidence">The confidence.</param>
    public static LocalText Basis(Confidence confidence) => confidence switch
    {
        Incidents.Confidence.High => new("a line names it", "原因を名指しする行あり"),
        Incidents.Confidence.Medium => new("the pattern fits", "典型的な現れ方と一致"),
        _ => new("others are ruled out", "ほかの原因を除外"),
    };
}
