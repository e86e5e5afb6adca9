using Hikeshi.Values;

namespace Hikeshi.Anonymizing.Addresses;

/// <summary>Replaces addresses in their written form. Remembers the last ones; forgetting costs only time.</summary>
internal sealed class AddressMap(AnonymizingKey key) : IDisposable
{
    /// <summary>The longest text of an address.</summary>
    public const int MostBytes = 45;

    private const int MostRemembered = 65_536;
    private const int V4Bits = 32;

    private static readonly UInt128 V4InV6 = (UInt128)0xFFFF << V4Bits;

    private readonly PrefixCipher _cipher = new(key);
    private readonly Dictionary<(UInt128 Bits, int Width), UInt128> _known = [];

    /// <summary>Writes what stands for an address; returns its length, at most <see cref="MostBytes"/>.</summary>
    public int Write(FoundAddress address, Span<byte> to)
    {
        var bits = Map(address.Bits, address.Width);
        if (address.Width == V4Bits)
        {
            return Dotted((uint)(bits >> 96), to);
        }

        Span<ushort> groups = stackalloc ushort[8];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = (ushort)(bits >> (112 - (16 * i)));
        }

        return Ipv6.Format(groups, to);
    }

    /// <summary>The address that stands for another; the first bit is highest.</summary>
    public UInt128 Map(UInt128 bits, int width)
    {
        if (_known.TryGetValue((bits, width), out var mapped))
        {
            return mapped;
        }

        // The same machine must be the same in both notations: ::ffff:192.0.2.1 and 192.0.2.1.
        mapped = width > V4Bits && bits >> V4Bits == V4InV6 >> V4Bits
            ? V4InV6 | (Map(bits << 96, V4Bits) >> 96)
            : _cipher.Map(bits, width, KeptBlocks.Bits(bits, width));
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[(bits, width)] = mapped;
        return mapped;
    }

    public void Dispose() => _cipher.Dispose();

    private static int Dotted(uint bits, Span<byte> to)
    {
        var at = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            ((byte)(bits >> shift)).TryFormat(to[at..], out var digits, default, null);
            at += digits;
            to[at++] = (byte)'.';
        }

        return at - 1;
    }
}
