using System.Numerics;
using System.Text;
using Hikeshi.Values;

namespace Hikeshi.Querying.Values;

/// <summary>
/// Addresses from one to another, both included, as numbers of 128 bits. An IPv4 address is the number of its
/// IPv4-mapped IPv6 address (RFC 4291, section 2.5.5.2), so both are the same.
/// </summary>
/// <param name="First">The first address.</param>
/// <param name="Last">The last address.</param>
public readonly record struct AddressRange(UInt128 First, UInt128 Last)
{
    private const int Bits = 128;
    private const int Ipv4Bits = 32;

    private static readonly UInt128 Ipv4First = (UInt128)0xFFFF << Ipv4Bits;
    private static readonly UInt128 Ipv4Last = Ipv4First | uint.MaxValue;

    /// <summary>True when an address is one of these.</summary>
    /// <param name="address">From <see cref="TryAddress"/>.</param>
    public bool Contains(UInt128 address) => address >= First && address <= Last;

    /// <summary>Reads an address.</summary>
    /// <param name="text">An address and nothing else.</param>
    /// <param name="address">Its number.</param>
    public static bool TryAddress(ReadOnlySpan<byte> text, out UInt128 address)
    {
        address = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        if (Ipv4.Scan(text) == text.Length)
        {
            address = Ipv4First | Dotted(text);
            return true;
        }

        Span<ushort> groups = stackalloc ushort[8];
        if (!text.Contains((byte)':') || !Ipv6.TryParse(text, groups))
        {
            return false;
        }

        foreach (var group in groups)
        {
            address = (address << 16) | group;
        }

        return true;
    }

    /// <summary>
    /// Reads an address, a network (<c>192.0.2.0/24</c>, <c>192.0.2.0/255.255.255.0</c>, <c>2001:db8::/32</c>).
    /// </summary>
    /// <param name="text">One of these and nothing else.</param>
    /// <param name="range">Its addresses.</param>
    public static bool TryNetwork(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = Encoding.UTF8.GetBytes(slash < 0 ? text : text[..slash]);
        if (!TryAddress(address, out var first))
        {
            return false;
        }

        if (slash < 0)
        {
            range = new AddressRange(first, first);
            return true;
        }

        var isDotted = !address.AsSpan().Contains((byte)':');
        if (!TryPrefix(text[(slash + 1)..], isDotted, out var prefix))
        {
            return false;
        }

        var hosts = prefix == Bits ? 0 : UInt128.MaxValue >> prefix;
        range = new AddressRange(first & ~hosts, first | hosts);
        return true;
    }

    /// <summary>An address, a network where it is one, or two addresses with <c>..</c> between.</summary>
    public override string ToString()
    {
        var differing = First ^ Last;
        var prefix = (int)UInt128.LeadingZeroCount(differing);
        var isNetwork = (First & (prefix == Bits ? 0 : UInt128.MaxValue >> prefix)) == 0 && UInt128.PopCount(differing) == (UInt128)(Bits - prefix);
        var isIpv4 = First >= Ipv4First && Last <= Ipv4Last;
        return First == Last ? Text(First)
            : isNetwork ? $"{Text(First)}/{(isIpv4 ? prefix - Bits + Ipv4Bits : prefix)}"
            : $"{Text(First)}..{Text(Last)}";
    }

    private static bool TryPrefix(string text, bool isIpv4, out int prefix)
    {
        prefix = 0;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, null, out var length))
        {
            prefix = isIpv4 ? length + Bits - Ipv4Bits : length;
            return text.Length <= 3 && length <= (isIpv4 ? Ipv4Bits : Bits);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (!isIpv4 || bytes.Length == 0 || Ipv4.Scan(bytes) != bytes.Length)
        {
            return false;
        }

        var mask = Dotted(bytes);
        prefix = Bits - Ipv4Bits + BitOperations.LeadingZeroCount(~mask);
        return BitOperations.PopCount(mask) == BitOperations.LeadingZeroCount(~mask);
    }

    private static uint Dotted(ReadOnlySpan<byte> text)
    {
        var (value, octet) = (0u, 0u);
        foreach (var b in text)
        {
            if (b == '.')
            {
                (value, octet) = ((value << 8) | octet, 0);
            }
            else
            {
                octet = (octet * 10) + b - '0';
            }
        }

        return (value << 8) | octet;
    }

    private static string Text(UInt128 address)
    {
        if (address >= Ipv4First && address <= Ipv4Last)
        {
            var low = (uint)address;
            return $"{low >> 24}.{(low >> 16) & 255}.{(low >> 8) & 255}.{low & 255}";
        }

        Span<ushort> groups = stackalloc ushort[8];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = (ushort)(address >> (112 - (16 * i)));
        }

        Span<byte> text = stackalloc byte[48];
        return Encoding.UTF8.GetString(text[..Ipv6.Format(groups, text)]);
    }
}
