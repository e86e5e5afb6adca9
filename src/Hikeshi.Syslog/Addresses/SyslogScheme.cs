using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Addresses;

/// <summary>What addresses begin with, for listening and for sending.</summary>
/// <param name="Name">As it is written, without <c>://</c>.</param>
/// <param name="Transport">What is spoken.</param>
/// <param name="IsEncrypted">Inside TLS.</param>
/// <param name="Port">The port when none is written: the one that Hikeshi listens on by default.</param>
internal sealed record SyslogScheme(string Name, Transport Transport, bool IsEncrypted, int Port)
{
    private static readonly SyslogScheme[] All =
    [
        new("udp", Transport.Udp, false, 5514),
        new("tcp", Transport.Tcp, false, 5514),
        new("tls", Transport.Tls, true, 6514),
        new("relp", Transport.Relp, false, 2514),
        new("relp+tls", Transport.Relp, true, 2514),
    ];

    /// <summary>The scheme that an address begins with, and what stands behind it; null when it begins with none.</summary>
    public static SyslogScheme? Of(string text, out string rest)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        rest = colon < 0 ? "" : text[(colon + 3)..].TrimEnd('/');
        return Array.Find(All, s => colon > 0 && text.AsSpan(0, colon).Equals(s.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How a transport is written.</summary>
    public static string NameOf(Transport transport, bool isEncrypted) =>
        Array.Find(All, s => s.Transport == transport && s.IsEncrypted == isEncrypted)?.Name ?? transport.ToString();
}
