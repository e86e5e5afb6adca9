using System.Security.Cryptography;
using System.Text;

namespace Hikeshi.Anonymizing;

/// <summary>
/// What the replacements of addresses depend on: with the same key an address is replaced by the same address, in
/// every run and on every machine. Whoever has the key can undo them.
/// </summary>
public sealed class AnonymizingKey
{
    private const int Size = 32;

    /// <summary>Makes guessing a key that people chose slow: some tenths of a second each.</summary>
    private const int Rounds = 300_000;

    internal AnonymizingKey(byte[] bytes) => Bytes = bytes;

    /// <summary>16 bytes for the cipher, 16 for the padding, as Crypto-PAn divides its key.</summary>
    internal byte[] Bytes { get; }

    /// <summary>A key that nobody knows, for one run.</summary>
    public static AnonymizingKey Random() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>The key made of a text (PBKDF2 of RFC 8018 with HMAC-SHA-256).</summary>
    /// <param name="text">Any text that is hard to guess.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static AnonymizingKey FromText(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);

        // The salt is fixed: the same text must give the same key everywhere.
        return new(Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(text), "hikeshi anonymizing 1"u8, Rounds, HashAlgorithmName.SHA256, Size));
    }
}
