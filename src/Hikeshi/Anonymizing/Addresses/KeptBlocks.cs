namespace Hikeshi.Anonymizing.Addresses;

/// <summary>
/// The blocks that keep their meaning (RFC 6890). Few on purpose: an address keeps the bits it shares with one of
/// them, so each block lets out a little about its neighbours.
/// </summary>
internal static class KeptBlocks
{
    private static readonly KeptBlock[] V4 =
    [
        V4Block(0x00_00_00_00, 8, isWhole: true), // 0.0.0.0 and wildcard masks
        V4Block(0x7F_00_00_00, 8, isWhole: true), // loopback
        V4Block(0xE0_00_00_00, 3, isWhole: true), // multicast, reserved, 255.255.255.255, netmasks
        V4Block(0x0A_00_00_00, 8), // private (RFC 1918)
        V4Block(0xAC_10_00_00, 12),
        V4Block(0xC0_A8_00_00, 16),
        V4Block(0xA9_FE_00_00, 16), // link-local: inside of cloud tunnels
    ];

    private static readonly KeptBlock[] V6 =
    [
        new(0, 128, IsWhole: true), // unspecified
        new(1, 128, IsWhole: true), // loopback
        new(V6Start(0xFF00), 8, IsWhole: true), // multicast
        new(V6Start(0xFE80), 10, IsWhole: false), // link-local
        new(V6Start(0xFC00), 7, IsWhole: false), // unique local (RFC 4193)
        new((UInt128)0xFFFF << 32, 96, IsWhole: false), // ::ffff:0:0/96, IPv4 inside
    ];

    /// <summary>How many leading bits of an address stay.</summary>
    public static int Bits(UInt128 address, int width)
    {
        var kept = 0;
        foreach (var block in width == 32 ? V4 : V6)
        {
            kept = Math.Max(kept, block.KeptBits(address));
        }

        return kept;
    }

    private static KeptBlock V4Block(uint prefix, int length, bool isWhole = false) =>
        new((UInt128)prefix << 96, length, isWhole);

    private static UInt128 V6Start(int group) => (UInt128)group << 112;
}
