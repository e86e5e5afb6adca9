using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Web.Asking;

/// <summary>The tunnels of one remote-access group of a device: its users, and peers that did not get so far.</summary>
/// <param name="Device">The device.</param>
/// <param name="Name">The tunnel group.</param>
/// <param name="Tunnels">Its tunnels, in the order of diagnosis.</param>
public sealed record TunnelGroup(string Device, string Name, IReadOnlyList<Tunnel> Tunnels)
{
    private const string User = "user.name";
    private const string RemoteAccess = "vpn.remote-access";

    /// <summary>Names it in a URL, as <see cref="TunnelKey"/> names a tunnel.</summary>
    public string Key { get; } = TunnelKey.Hash(Device, "vpn.group", Name);

    /// <summary>How many are up.</summary>
    public int Up => Tunnels.Count(t => t.State == TunnelState.Up);

    /// <summary>How many failed or were lost, and are not up again.</summary>
    public int Troubled => Tunnels.Count(t => t.IsTroubled);

    /// <summary>How many people they are of.</summary>
    public int Users => Tunnels.Select(UserOf).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    /// <summary>When one of its negotiations failed last, in UTC ticks; 0 when none is known to have failed.</summary>
    public long LastFailure => Tunnels.SelectMany(t => t.Marks).Where(m => m.What == "failed").Select(m => m.Ticks).DefaultIfEmpty(0).Max();

    /// <summary>
    /// The groups that have a user, or an incident of remote access: who fails before the login has no name yet. What else
    /// is in a group of that name belongs to it; the peer of a site is in none.
    /// </summary>
    /// <param name="tunnels">All tunnels.</param>
    /// <param name="incidents">All incidents.</param>
    public static IReadOnlyList<TunnelGroup> Of(IReadOnlyList<Tunnel> tunnels, IEnumerable<Incident> incidents)
    {
        var remote = incidents.Where(i => i.Kind.Name == RemoteAccess).SelectMany(i => i.Subject.Select(s => (i.Device, s.Value))).ToHashSet();
        return [.. tunnels.Where(t => t.Group is not null).GroupBy(t => (t.Device, t.Group))
            .Where(g => remote.Contains((g.Key.Device, g.Key.Group!)) || g.Any(t => UserOf(t) is not null || t.Subject.Any(s => remote.Contains((t.Device, s.Value)))))
            .Select(g => new TunnelGroup(g.Key.Device, g.Key.Group!, [.. g]))];
    }

    private static string? UserOf(Tunnel tunnel) => tunnel.Subject.FirstOrDefault(s => s.Key == User).Value;
}
