namespace Hikeshi.Values;

/// <summary>IPv4 and IPv6 addresses in text.</summary>
internal static class IpSyntax
{
    /// <summary>The length of the address at the start of a text, or 0.</summary>
    public static int Scan(ReadOnlySpan<byte> text) =>
        Ipv4.Scan(text) is > 0 and var length ? length : Ipv6.Scan(text);
}
