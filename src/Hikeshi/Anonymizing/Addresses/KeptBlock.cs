namespace Hikeshi.Anonymizing.Addresses;

/// <summary>A block of addresses with a meaning of its own: no address enters or leaves it.</summary>
/// <param name="Prefix">Its first address, its first bit highest.</param>
/// <param name="Length">How many bits of it count.</param>
/// <param name="IsWhole">True when its addresses stay as they are; false when they are mixed among themselves.</param>
internal readonly record struct KeptBlock(UInt128 Prefix, int Length, bool IsWhole)
{
    /// <summary>
    /// How many leading bits of an address this block makes stay: those it shares with the block, and the first that
    /// differs. Were that one flipped, the address would land in the block.
    /// </summary>
    public int KeptBits(UInt128 address)
    {
        var shared = (int)UInt128.LeadingZeroCount(address ^ Prefix);
        return shared < Length ? shared + 1 : IsWhole ? 128 : Length;
    }
}
