using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hikeshi.Server.Access;

/// <summary>What programs and browsers bring: 256 random bits. They need no slow hash: nobody can guess them.</summary>
internal static class Secrets
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored in place of the secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
