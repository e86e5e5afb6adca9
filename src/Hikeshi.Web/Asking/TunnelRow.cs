using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Web.Charts;

namespace Hikeshi.Web.Asking;

/// <summary>A row of the page of tunnels: a remote-access group, or a tunnel that is in none that is shown.</summary>
/// <param name="Group">The group, or null.</param>
/// <param name="Tunnel">The tunnel, or null.</param>
internal sealed record TunnelRow(TunnelGroup? Group, Tunnel? Tunnel)
{
    /// <summary>Names the tunnel in a URL.</summary>
    public string Key { get; init; } = "";

    public TunnelRibbon Ribbon { get; init; } = new(0, 0, [], []);

    /// <summary>Why it failed in the time of its ribbon.</summary>
    public IReadOnlyList<FailureCause> Causes { get; init; } = [];

    /// <summary>The rows, worst first: a group stands where the worst of its tunnels stands.</summary>
    public static IReadOnlyList<TunnelRow> Of(IReadOnlyList<Tunnel> tunnels, IReadOnlyList<TunnelGroup> groups, Func<Tunnel, bool> fits)
    {
        var of = groups.ToDictionary(g => (g.Device, g.Name));
        return [.. tunnels
            .Select(t => t.Group is { } name && of.TryGetValue((t.Device, name), out var group) ? new TunnelRow(group, null) : fits(t) ? new TunnelRow(null, t) : null)
            .OfType<TunnelRow>().DistinctBy(r => (object?)r.Group ?? r.Tunnel, ReferenceEqualityComparer.Instance)];
    }

    /// <summary>The row with what it shows of a time.</summary>
    public TunnelRow Over(long from, long to, TunnelIncidents incidents) => this with
    {
        Key = Tunnel is null ? Group!.Key : TunnelKey.Of(Tunnel),
        Ribbon = Tunnel is null ? TunnelRibbon.Of(Group!.Tunnels, from, to) : TunnelRibbon.Of(Tunnel, from, to),
        Causes = FailureCauses.Of(Tunnel is null ? incidents.Of(Group!, from) : incidents.Of(Tunnel, from), from),
    };
}
