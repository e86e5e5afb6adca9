namespace Hikeshi.Reporting.Rows;

/// <summary>A VPN peer.</summary>
/// <param name="Name">Its address, or its name where the log has no address.</param>
/// <param name="Group">The first tunnel group named with it, or null.</param>
/// <param name="HasMoreGroups">True when other groups were named as well.</param>
/// <param name="Seen">How often and when.</param>
public sealed record PeerRow(string Name, string? Group, bool HasMoreGroups, SeenSpan Seen);
