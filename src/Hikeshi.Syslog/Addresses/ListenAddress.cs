using System.Net;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Syslog.Addresses;

/// <summary>Where to listen, as people write it: <c>udp://127.0.0.1:5514</c>, <c>tcp://[::1]:5514</c>.</summary>
/// <param name="Transport">What is spoken there.</param>
/// <param name="EndPoint">Address and port.</param>
/// <param name="IsEncrypted">RELP inside TLS.</param>
public sealed record ListenAddress(Transport Transport, IPEndPoint EndPoint, bool IsEncrypted)
{
    /// <summary>Where a server listens when nobody says: on this machine only.</summary>
    public static IReadOnlyList<ListenAddress> Default { get; } =
    [
        new(Transport.Udp, new IPEndPoint(IPAddress.Loopback, 5514), false),
        new(Transport.Tcp, new IPEndPoint(IPAddress.Loopback, 5514), false),
        new(Transport.Relp, new IPEndPoint(IPAddress.Loopback, 2514), false),
    ];

    /// <summary>Reads an address; a missing port is that of the transport.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static bool TryParse(string text, out ListenAddress? address, out LocalText? problem)
    {
        (address, problem) = (null, null);
        if (SyslogScheme.Of(text, out var rest) is not { } scheme)
        {
            problem = SyslogTexts.BadScheme.With(text);
            return false;
        }

        rest = rest switch
        {
            "" or "*" => "[::]",
            [':', ..] => "[::]" + rest,
            ['*', ':', ..] => "[::]" + rest[1..],
            "localhost" => "127.0.0.1",
            _ when rest.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase) => "127.0.0.1" + rest[9..],
            _ => rest,
        };
        var hasPort = rest.LastIndexOf(':') > rest.LastIndexOf(']') && (rest[0] == '[' || rest.IndexOf(':', StringComparison.Ordinal) == rest.LastIndexOf(':'));
        if (!IPEndPoint.TryParse(hasPort ? rest : $"{rest}:{scheme.Port}", out var point) || (!hasPort && rest.Contains(':', StringComparison.Ordinal) && rest[0] != '['))
        {
            problem = SyslogTexts.BadAddress.With(text);
            return false;
        }

        address = new ListenAddress(scheme.Transport, point, scheme.IsEncrypted);
        return true;
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => $"{SyslogScheme.NameOf(Transport, IsEncrypted)}://{EndPoint}";
}
