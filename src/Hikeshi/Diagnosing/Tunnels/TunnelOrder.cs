namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>The worst first: what is down or hangs because it failed, what flapped, what is down, what is up.</summary>
internal sealed class TunnelOrder : IComparer<Tunnel>
{
    public static TunnelOrder Instance { get; } = new();

    public int Compare(Tunnel? x, Tunnel? y)
    {
        var order = Rank(x!).CompareTo(Rank(y!));
        order = order != 0 ? order : y!.FailureCount.CompareTo(x!.FailureCount);
        order = order != 0 ? order : y!.Since.CompareTo(x!.Since);
        order = order != 0 ? order : string.CompareOrdinal(x!.Device, y!.Device);
        return order != 0 ? order : string.CompareOrdinal(Name(x!), Name(y!));
    }

    private static int Rank(Tunnel tunnel) => (tunnel.State, tunnel.IsTroubled) switch
    {
        (TunnelState.Down or TunnelState.Negotiating or TunnelState.Unknown, true) => 0,
        (TunnelState.Up, true) => 1,
        (TunnelState.Negotiating, _) => 2,
        (TunnelState.Unknown, _) => 3,
        (TunnelState.Down, _) => 4,
        _ => tunnel.FailureCount > 0 ? 5 : 6,
    };

    private static string Name(Tunnel tunnel) => string.Join('\n', tunnel.Subject.Select(f => f.Value));
}
