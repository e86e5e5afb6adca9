using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Hikeshi.Anonymizing.Addresses;

/// <summary>
/// Replaces addresses so that two that share exactly n leading bits share exactly n after, as Crypto-PAn does: J. Xu,
/// J. Fan, M. Ammar, S. Moon, "Prefix-Preserving IP Address Anonymization", ICNP 2002. Each bit is flipped or not by
/// one bit of AES over the bits before it. There it is always the first bit; here it is the bit at the same place.
/// For behind the bits before it stands the padding, so where an address goes on like the padding, the block stays the
/// same from bit to bit: one answer for all of them would flip whole runs, and leave one address in a thousand as it is.
/// A bit may also be kept: that is one more function of the bits before it, so the property holds as long as the
/// caller's choice depends on nothing else. Not for several threads.
/// </summary>
internal sealed class PrefixCipher : IDisposable
{
    private const int BlockSize = 16;

    private readonly Aes _aes = Aes.Create();
    private readonly byte[] _plain = new byte[128 * BlockSize];
    private readonly byte[] _cipher = new byte[128 * BlockSize];
    private readonly UInt128 _pad;

    public PrefixCipher(AnonymizingKey key)
    {
        _aes.Key = key.Bytes[..BlockSize];
        _aes.EncryptEcb(key.Bytes.AsSpan(BlockSize), _cipher, PaddingMode.None);
        _pad = BinaryPrimitives.ReadUInt128BigEndian(_cipher);
    }

    /// <summary>Replaces an address.</summary>
    /// <param name="address">The address, its first bit highest.</param>
    /// <param name="width">How many bits it has: 32 or 128.</param>
    /// <param name="kept">How many leading bits stay.</param>
    public UInt128 Map(UInt128 address, int width, int kept)
    {
        if (kept >= width)
        {
            return address;
        }

        for (var bit = kept; bit < width; bit++)
        {
            var later = UInt128.MaxValue >> bit;
            BinaryPrimitives.WriteUInt128BigEndian(
                _plain.AsSpan((bit - kept) * BlockSize), (address & ~later) | (_pad & later));
        }

        // One call for all bits: what costs is the call, not the blocks.
        _aes.EncryptEcb(_plain.AsSpan(0, (width - kept) * BlockSize), _cipher, PaddingMode.None);
        for (var bit = kept; bit < width; bit++)
        {
            var answer = _cipher[((bit - kept) * BlockSize) + (bit / 8)] >> (7 - (bit % 8));
            address ^= (UInt128)(answer & 1) << (127 - bit);
        }

        return address;
    }

    public void Dispose() => _aes.Dispose();
}
