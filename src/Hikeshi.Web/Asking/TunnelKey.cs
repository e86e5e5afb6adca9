using System.Security.Cryptography;
using System.Text;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Web.Asking;

/// <summary>
/// Names a tunnel in a URL: a hash of its device and whom it is to, so that nothing a line held stands there. The link
/// stays good when the peer moves, because addresses it had before name it, too.
/// </summary>
internal static class TunnelKey
{
    private const string Address = "peer.ip";

    /// <summary>The name: sixteen hexadecimal digits.</summary>
    public static string Of(Tunnel tunnel) => Of(tunnel, null);

    /// <summary>The tunnel with this name, or null.</summary>
    public static Tunnel? Find(IReadOnlyList<Tunnel> tunnels, string key) =>
        tunnels.FirstOrDefault(t => Of(t) == key)
        ?? tunnels.FirstOrDefault(t => t.EarlierAddresses.Any(a => Of(t, a) == key));

    /// <summary>A name made of parts. None of them holds a NUL that was not put there.</summary>
    public static string Hash(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 8));

    private static string Of(Tunnel tunnel, string? address) =>
        Hash([tunnel.Device, .. tunnel.Subject.SelectMany(s => new[] { s.Key, s.Key == Address ? address ?? s.Value : s.Value })]);
}
