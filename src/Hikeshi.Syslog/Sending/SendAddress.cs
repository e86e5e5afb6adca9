using System.Globalization;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Addresses;
using Hikeshi.Syslog.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Syslog.Sending;

/// <summary>Where to send, as people write it: <c>udp://collector.example.com:514</c>, <c>relp://[::1]:2514</c>.</summary>
/// <param name="Transport">What is spoken there.</param>
/// <param name="Host">A name or an address, without brackets.</param>
/// <param name="Port">The port.</param>
/// <param name="IsEncrypted">Inside TLS.</param>
public sealed record SendAddress(Transport Transport, string Host, int Port, bool IsEncrypted)
{
    /// <summary>Reads an address; a missing port is the one that Hikeshi listens on by default.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryParse(string text, out SendAddress? address, out LocalText? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        (address, problem) = (null, null);
        if (SyslogScheme.Of(text, out var rest) is not { } scheme)
        {
            problem = SendTexts.BadScheme.With(text);
            return false;
        }

        if (!TrySplit(rest, scheme.Port, out var host, out var port))
        {
            problem = SendTexts.BadAddress.With(text);
            return false;
        }

        address = new SendAddress(scheme.Transport, host, port, scheme.IsEncrypted);
        return true;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString()
    {
        var scheme = SyslogScheme.NameOf(Transport, IsEncrypted);
        return Host.Contains(':', StringComparison.Ordinal) ? $"{scheme}://[{Host}]:{Port}" : $"{scheme}://{Host}:{Port}";
    }

    private static bool TrySplit(string rest, int standard, out string host, out int port)
    {
        port = standard;
        var end = rest is ['[', ..] ? rest.IndexOf(']', StringComparison.Ordinal) + 1 : rest.IndexOf(':', StringComparison.Ordinal);
        end = end < 0 ? rest.Length : end;
        host = rest[..end].Trim('[', ']');
        var isHost = rest is ['[', ..] ? Uri.CheckHostName(host) == UriHostNameType.IPv6 : Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
        return isHost && (end == rest.Length
            || (rest[end] == ':' && int.TryParse(rest.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65_535));
    }
}
