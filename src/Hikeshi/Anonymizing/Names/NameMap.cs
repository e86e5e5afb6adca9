using System.Security.Cryptography;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Reporting.Tables;

namespace Hikeshi.Anonymizing.Names;

/// <summary>
/// Names and their stand-ins (<c>user-1</c>), numbered as they appear; upper and lower case are the same. Bounded:
/// beyond the most names, or for one that is very long, the stand-in is made of a keyed hash (<c>user-3f9c01d27a</c>)
/// and found again in the text of its own line only.
/// </summary>
internal sealed class NameMap(AnonymizingKey key, int mostNames)
{
    /// <summary>Longer names are not remembered.</summary>
    public const int MostBytes = 256;

    private const int HashBytes = 5;

    private readonly Dictionary<byte[], byte[]> _names = new(Utf8NameComparer.Instance);
    private readonly int[] _counts = new int[4];
    private readonly NameIndex _index = new();
    private readonly List<(byte[] Name, byte[] StandIn)> _ofThisLine = [];

    /// <summary>Forgets the names that there was no room to remember.</summary>
    public void BeginLine() => _ofThisLine.Clear();

    /// <summary>What stands for a name; empty when the name stays. It is found from now on.</summary>
    public ReadOnlySpan<byte> StandIn(ReadOnlySpan<byte> name, NameKind kind)
    {
        if (KeptNames.Contains(name))
        {
            return default;
        }

        Span<byte> folded = name.Length <= MostBytes ? stackalloc byte[name.Length] : new byte[name.Length];
        Fold(name, folded);
        if (folded.Length <= MostBytes && _names.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(folded, out var known))
        {
            return known;
        }

        if (_names.Count >= mostNames || folded.Length > MostBytes)
        {
            var made = Encoding.ASCII.GetBytes($"{NameKinds.Name(kind)}-{Hash(folded)}");
            _ofThisLine.Add((folded.ToArray(), made));
            return made;
        }

        var standIn = Encoding.ASCII.GetBytes($"{NameKinds.Name(kind)}-{++_counts[(int)kind]}");
        Remember(folded, standIn);
        return standIn;
    }

    /// <summary>Finds the longest known name that starts at a place of a text and is not part of a longer word.</summary>
    public int Find(ReadOnlySpan<byte> text, int at, out ReadOnlySpan<byte> standIn)
    {
        standIn = default;
        if (!NameIndex.IsStart(text, at))
        {
            return 0;
        }

        foreach (var (name, made) in _ofThisLine)
        {
            if (NameIndex.Ends(text, at + name.Length) && Ascii.EqualsIgnoreCase(text.Slice(at, name.Length), name))
            {
                standIn = made;
                return name.Length;
            }
        }

        Span<byte> folded = stackalloc byte[Math.Min(MostBytes, text.Length - at)];
        Fold(text.Slice(at, folded.Length), folded);
        foreach (var length in _index.LengthsAt(folded))
        {
            if (length <= folded.Length && NameIndex.Ends(text, at + length)
                && _names.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(folded[..length], out var known))
            {
                standIn = known;
                return length;
            }
        }

        return 0;
    }

    private void Remember(ReadOnlySpan<byte> folded, byte[] standIn)
    {
        _names[folded.ToArray()] = standIn;
        _index.Add(folded);

        // Words are where a search starts: "$admin" is found by "admin".
        var word = NameIndex.SkipSigns(folded);
        if (word.Length > 0 && word.Length < folded.Length)
        {
            _names.GetAlternateLookup<ReadOnlySpan<byte>>().TryAdd(word, standIn);
            _index.Add(word);
        }
    }

    private static void Fold(ReadOnlySpan<byte> name, Span<byte> to)
    {
        for (var i = 0; i < name.Length; i++)
        {
            to[i] = name[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(name[i] | 0x20) : name[i];
        }
    }

    private string Hash(ReadOnlySpan<byte> folded) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key.Bytes, folded).AsSpan(0, HashBytes));
}
