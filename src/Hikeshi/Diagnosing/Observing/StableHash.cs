using System.Text;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>FNV-1a over 64 bits: the same on every machine and in every run, as stored names of incidents must be.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong hash = Offset)
    {
        foreach (var b in bytes)
        {
            hash = unchecked((hash ^ b) * Prime);
        }

        return hash;
    }

    public static ulong Of(string text, ulong hash = Offset) => Of(Encoding.UTF8.GetBytes(text), hash);
}
