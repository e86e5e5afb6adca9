namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>A peer that came back from another address.</summary>
/// <param name="Before">The address it had.</param>
/// <param name="After">The address it has now.</param>
/// <param name="User">The user of remote access, or null.</param>
/// <param name="JoinedBy">What tells that it is the same one.</param>
internal sealed record TunnelMove(string Before, string After, string? User, string JoinedBy);
