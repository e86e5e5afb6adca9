using System.Net;
using System.Text;
using Hikeshi.Syslog.Proxying;

namespace Hikeshi.Fuzz;

/// <summary>The bytes as a PROXY header of either version: it is an address, or it is none, and nothing is thrown.</summary>
internal sealed class ProxyTarget : IFuzzTarget
{
    private const int ShortestBinary = 16;

    public string Name => "proxy";

    public IReadOnlyList<string> Tokens { get; } =
        ["PROXY ", "UNKNOWN", "TCP4 ", "TCP6 ", "192.0.2.1 ", "2001:db8::1 ", "::ffff:192.0.2.1 ", "fe80::1%1 ", "514\r\n", "\r\n\r\n\0\r\nQUIT\n", "\u0021\u0011\0\u000c"];

    public void Run(ReadOnlySpan<byte> input)
    {
        Check(ProxyHeaderReader.Text(Encoding.ASCII.GetString(input).TrimEnd('\r', '\n')));
        if (input.Length >= ShortestBinary)
        {
            Check(ProxyHeaderReader.Binary(input));
        }
    }

    private static void Check(IPAddress? address) =>
        BrokenInvariantException.Unless(address?.IsIPv4MappedToIPv6 != true, "an address of IPv4 is told in the form of IPv6");
}
