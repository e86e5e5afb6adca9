namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>A phase 2 of a tunnel: the SAs of one pair of networks.</summary>
/// <param name="Networks">The networks, as far as the lines tell them.</param>
/// <param name="Inbound">The SPI of the SA towards this device, or null.</param>
/// <param name="Outbound">The SPI of the SA towards the peer, or null.</param>
/// <param name="IsUp">True when it is up.</param>
/// <param name="Since">Since when it is up or down, in UTC ticks; 0 when not known.</param>
/// <param name="Renewed">When its keys were last made, in UTC ticks; 0 when not known.</param>
/// <param name="Rekeys">How often it was rekeyed.</param>
/// <param name="Line">The line of its last change.</param>
public sealed record TunnelChild(
    NetworkPair Networks, string? Inbound, string? Outbound, bool IsUp, long Since, long Renewed, long Rekeys, LineReference Line);
