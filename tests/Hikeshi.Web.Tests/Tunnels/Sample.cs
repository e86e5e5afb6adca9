using Hikeshi.Diagnosing.Tunnels;

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
}
