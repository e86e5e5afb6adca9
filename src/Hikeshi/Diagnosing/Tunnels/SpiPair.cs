namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>The SPIs of a completion that may be of several negotiations.</summary>
/// <param name="Inbound">Towards this device.</param>
/// <param name="Outbound">Towards the peer.</param>
/// <param name="Ticks">When, in UTC ticks.</param>
internal sealed record SpiPair(string? Inbound, string? Outbound, long Ticks);
