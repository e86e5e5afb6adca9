namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>A phase 2 of a tunnel, one for each pair of networks, while it grows. Plain data, saved as it is.</summary>
internal sealed class ChildDraft
{
    public NetworkPair Networks { get; set; } = NetworkPair.Unknown;

    public string? Inbound { get; set; }

    public string? Outbound { get; set; }

    public bool IsUp { get; set; }

    /// <summary>Since when it is up or down, in ticks.</summary>
    public long Since { get; set; }

    /// <summary>When its keys were last made, in ticks.</summary>
    public long Renewed { get; set; }

    public long Rekeys { get; set; }

    /// <summary>The line of its last change.</summary>
    public required LineReference Line { get; set; }

    public TunnelChild Build() => new(
        Networks, Inbound, Outbound, IsUp, Line.Ticks == 0 ? 0 : Since, Line.Ticks == 0 ? 0 : Renewed, Rekeys, Line);
}
