using System.IO.Hashing;

namespace Hikeshi.DuckDb.Importing;

/// <summary>
/// Counts how often each line came in a file. Most come once, so they cost a hash of 64 bits; two lines with the same
/// hash only count one another, in the same way each time, and stay apart by their whole hash.
/// </summary>
internal sealed class OccurrenceCounter
{
    private const int FirstSlots = 1 << 16;

    private readonly Dictionary<ulong, int> _repeated = [];
    private ulong[] _seen = new ulong[FirstSlots];
    private int _count;

    /// <summary>How many different lines there were.</summary>
    public int Lines => _count;

    /// <summary>1 when the line comes for the first time.</summary>
    public int Next(ReadOnlySpan<byte> line)
    {
        // 0 marks an empty slot.
        var hash = Math.Max(XxHash3.HashToUInt64(line), 1);
        if (TryAdd(_seen, hash))
        {
            _count++;
            if (_count > _seen.Length / 2)
            {
                Grow();
            }

            return 1;
        }

        return _repeated[hash] = _repeated.GetValueOrDefault(hash, 1) + 1;
    }

    private static bool TryAdd(ulong[] seen, ulong hash)
    {
        var mask = (ulong)seen.Length - 1;
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            if (seen[at] == 0)
            {
                seen[at] = hash;
                return true;
            }

            if (seen[at] == hash)
            {
                return false;
            }
        }
    }

    private void Grow()
    {
        var larger = new ulong[_seen.Length * 2];
        foreach (var hash in _seen)
        {
            if (hash != 0)
            {
                TryAdd(larger, hash);
            }
        }

        _seen = larger;
    }
}
