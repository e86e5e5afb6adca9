using System.Net;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Whom a line's tunnel is to: a peer, or a user at an address.</summary>
/// <param name="Peer">The peer's address.</param>
/// <param name="User">The user of remote access, or null.</param>
internal readonly record struct TunnelName(string Peer, string? User)
{
    private const string SiteToSite = "lan-to-lan";

    public string Key => User is null ? Peer : $"{Peer}\n{User}";

    /// <summary>The name, or null for a line that names no peer.</summary>
    public static TunnelName? Of(Observation item)
    {
        var peer = item["peer.ip"] ?? (item["vpn.group"] is { } group && IsAddress(group) ? group : null);
        return peer is null or "" or "0.0.0.0" or "N/A" ? null : new TunnelName(peer, UserOf(item, peer));
    }

    /// <summary>A site's user is its address or its group, and no user at all.</summary>
    private static string? UserOf(Observation item, string peer) =>
        item["user.name"] is not { Length: > 0 } user || user == peer || user is "Unknown" or "N/A" or "*****" || IsAddress(user)
        || IsSite(item["tunnel.type"]) || IsSite(item["session.type"])
            ? null
            : user;

    private static bool IsSite(string? type) => string.Equals(type, SiteToSite, StringComparison.OrdinalIgnoreCase);

    private static bool IsAddress(string text) =>
        (text.Contains('.', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal)) && IPAddress.TryParse(text, out _);
}
