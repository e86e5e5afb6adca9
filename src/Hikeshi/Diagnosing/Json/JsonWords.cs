using System.Globalization;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Diagnosing.Json;

/// <summary>The words of closed lists as the contract spells them, and times.</summary>
public static class JsonWords
{
    /// <summary>critical, high, medium, low, info.</summary>
    /// <param name="severity">The severity.</param>
    public static string Of(IncidentSeverity severity) => severity switch
    {
        IncidentSeverity.Critical => "critical",
        IncidentSeverity.High => "high",
        IncidentSeverity.Medium => "medium",
        IncidentSeverity.Low => "low",
        _ => "info",
    };

    /// <summary>open, resolved.</summary>
    /// <param name="state">The state.</param>
    public static string Of(IncidentState state) => state == IncidentState.Open ? "open" : "resolved";

    /// <summary>high, medium, low.</summary>
    /// <param name="confidence">The confidence.</param>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };

    /// <summary>first, rekey, up.</summary>
    /// <param name="stage">What a tunnel was at.</param>
    public static string Of(FailureStage stage) => stage switch
    {
        FailureStage.Rekey => "rekey",
        FailureStage.Up => "up",
        _ => "first",
    };

    /// <summary>event, rule.</summary>
    /// <param name="by">What ended an incident.</param>
    public static string Of(ResolvedBy by) => by == ResolvedBy.Event ? "event" : "rule";

    /// <summary>UTC with Z, at most microseconds, as in events.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public static string Time(long ticks)
    {
        var time = new DateTime(ticks, DateTimeKind.Utc);
        return time.ToString(ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture);
    }
}
