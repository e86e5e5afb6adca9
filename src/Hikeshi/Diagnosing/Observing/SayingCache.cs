using System.Runtime.InteropServices;
using System.Text;

namespace Hikeshi.Diagnosing.Observing;

/// <summary>
/// What was said before: a log of failures says the same again and again, and then a line needs no memory but for its
/// moment. What comes for the first time is only noted, so that lines that never repeat cost nothing. Bounded: the older
/// half is forgotten when it is full.
/// </summary>
internal sealed class SayingCache
{
    private const int Most = 1 << 16;
    private const int Notes = 1 << 18;

    private readonly uint[] _noted = new uint[Notes];
    private Dictionary<ulong, Saying> _new = [];
    private Dictionary<ulong, Saying> _old = [];

    /// <summary>A hash of a text; another one than that of the line, which has the time in it.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(text);
        foreach (var word in words)
        {
            hash = Mix(hash ^ word);
        }

        foreach (var rest in text[(words.Length * sizeof(ulong))..])
        {
            hash = Mix(hash ^ rest);
        }

        return hash;
    }

    /// <summary>What the same text said before, or null.</summary>
    public Saying? Find(ulong hash, string id, string? phrase, ReadOnlySpan<byte> text)
    {
        if (!_new.TryGetValue(hash, out var known) && _old.TryGetValue(hash, out known))
        {
            Keep(hash, known);
        }

        return known is not null && known.IdText == id && known.Phrase == phrase && Ascii.Equals(text, known.Text)
            ? known
            : null;
    }

    /// <summary>Remembers what a text says, from its second time on.</summary>
    public void Add(ulong hash, Saying saying)
    {
        ref var noted = ref _noted[hash % Notes];
        var note = (uint)(hash >> 32);
        if (noted == note)
        {
            Keep(hash, saying);
        }

        noted = note;
    }

    private void Keep(ulong hash, Saying saying)
    {
        if (_new.Count >= Most)
        {
            (_old, _new) = (_new, []);
        }

        _new[hash] = saying;
    }

    /// <summary>The end of SplitMix64: each bit of the word changes half of the hash.</summary>
    private static ulong Mix(ulong word)
    {
        word = unchecked((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9);
        word = unchecked((word ^ (word >> 27)) * 0x94D049BB133111EB);
        return word ^ (word >> 31);
    }
}
