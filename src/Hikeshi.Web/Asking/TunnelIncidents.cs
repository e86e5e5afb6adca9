using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Web.Asking;

/// <summary>Finds the incidents of a tunnel: those of its device that are about its peer or its user.</summary>
internal sealed class TunnelIncidents(IEnumerable<Incident> incidents)
{
    private readonly ILookup<(string Device, string Value), Incident> _of = incidents
        .SelectMany(i => i.Subject.Where(s => s.Key is "peer.ip" or "user.name" or "vpn.group").Select(s => (Key: (i.Device, s.Value), Incident: i)))
        .ToLookup(i => i.Key, i => i.Incident);

    /// <summary>The incidents with a line since a moment, in the order of diagnosis: open ones first, then the worst.</summary>
    public IReadOnlyList<Incident> Of(Tunnel tunnel, long since) => Ordered(About(tunnel), since);

    /// <summary>The incidents of a group and of whom it holds.</summary>
    public IReadOnlyList<Incident> Of(TunnelGroup group, long since) =>
        Ordered(_of[(group.Device, group.Name)].Concat(group.Tunnels.SelectMany(About)), since);

    private IEnumerable<Incident> About(Tunnel tunnel)
    {
        var user = tunnel.Subject.FirstOrDefault(s => s.Key == "user.name").Value;
        IEnumerable<string> names = user is not null ? [user] : [.. tunnel.Subject.Select(s => s.Value), .. tunnel.EarlierAddresses];
        return names.SelectMany(n => _of[(tunnel.Device, n)]);
    }

    private static IReadOnlyList<Incident> Ordered(IEnumerable<Incident> incidents, long since) =>
        [.. incidents.Distinct().Where(i => i.Last == 0 || i.Last >= since).OrderBy(i => i.State).ThenBy(i => i.Severity).ThenByDescending(i => i.Last)];
}
