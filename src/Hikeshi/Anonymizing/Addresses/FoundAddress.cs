namespace Hikeshi.Anonymizing.Addresses;

/// <summary>An address that stands in a text.</summary>
/// <param name="Length">How many bytes of text it has.</param>
/// <param name="Bits">Its value, its first bit highest.</param>
/// <param name="Width">How many bits it has: 32 or 128.</param>
internal readonly record struct FoundAddress(int Length, UInt128 Bits, int Width);
