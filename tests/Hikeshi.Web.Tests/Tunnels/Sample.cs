using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Texts;

namespace Hikeshi.Web.Tests.Tunnels;

/// <summary>Tunnels to draw.</summary>
internal static class Sample
{
    public static readonly long Noon = new DateTime(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc).Ticks;

    private static readonly LineReference Line = new(null, 0, Noon, "713041");

    public static long At(double minutes) => Noon + (long)(minutes * TimeSpan.TicksPerMinute);

    public static Tunnel Tunnel(TunnelState state, double since, params (double Minutes, string What)[] marks) => new()
    {
        Device = "fw1",
        Subject = [new("peer.ip", "203.0.113.7")],
        State = state,
        Since = double.IsNaN(since) ? 0 : At(since),
        Counts = new Dictionary<NegotiationOutcome, long>(),
        Negotiations = [],
        Children = [],
        Marks = [.. marks.Select(m => new TunnelMark(At(m.Minutes), m.What, "713120"))],
        Evidence = [],
    };

    public static Negotiation Negotiation(string? role, params string[] steps) => new()
    {
        Phase = 1,
        Role = role,
        First = Line,
        Steps = [.. steps.Select((s, i) => new NegotiationStep(s, i + 1, Line))],
    };

    public static Incident Incident(long count, params double[] failures) => new()
    {
        Id = "0123456789abcdef",
        Kind = MessageCatalog.BuiltIn.Kinds.Single(k => k.Name == "vpn.tunnel"),
        Severity = IncidentSeverity.High,
        State = IncidentState.Open,
        Device = "fw1",
        Subject = [new("peer.ip", "203.0.113.7")],
        JoinedBy = [],
        First = At(failures[0]),
        Last = At(failures[^1]),
        Count = count,
        CountIsLowerBound = false,
        Causes = [],
        Symptoms = [],
        Measures = [],
        Timeline = [.. failures.Select(f => new TimelineMark(At(f), "failed", "713902", LocalText.Empty))],
        Summary = LocalText.Empty,
        Rhythm = LocalText.Empty,
        Action = LocalText.Empty,
        ResolvedBy = ResolvedBy.None,
    };
}
