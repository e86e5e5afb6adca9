using Hikeshi.Reporting.Tables;
using Hikeshi.Values;

namespace Hikeshi.Anonymizing.Names;

/// <summary>
/// Which lengths the known names have that begin with a word: so a text is searched for any number of names with a
/// few look-ups a word.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Names that share their first word and have still other lengths are found in fields only.</summary>
    private const int MostLengths = 16;

    private readonly Dictionary<byte[], List<int>> _lengths = new(Utf8NameComparer.Instance);

    /// <summary>True where a word starts.</summary>
    public static bool IsStart(ReadOnlySpan<byte> text, int at) =>
        IsWord(text[at]) && (at == 0 || !IsWord(text[at - 1]));

    /// <summary>True where no word goes on.</summary>
    public static bool Ends(ReadOnlySpan<byte> text, int at) =>
        at == text.Length || (at < text.Length && !(IsWord(text[at]) && IsWord(text[at - 1])));

    /// <summary>Adds a name in lower case. One of a single byte, or that begins with a sign, is not looked for.</summary>
    public void Add(ReadOnlySpan<byte> name)
    {
        var word = FirstWord(name);
        if (word.IsEmpty || name.Length < 2)
        {
            return;
        }

        var lookup = _lengths.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(word, out var lengths))
        {
            lookup[word] = lengths = [];
        }

        if (lengths.Count < MostLengths && !lengths.Contains(name.Length))
        {
            lengths.Add(name.Length);
            lengths.Sort((a, b) => b - a);
        }
    }

    /// <summary>The lengths to try at the start of a text in lower case, longest first.</summary>
    public ReadOnlySpan<int> LengthsAt(ReadOnlySpan<byte> text) =>
        _lengths.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(FirstWord(text), out var lengths)
            ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lengths)
            : default;

    /// <summary>A name without the signs before its first word.</summary>
    public static ReadOnlySpan<byte> SkipSigns(ReadOnlySpan<byte> name)
    {
        var at = 0;
        while (at < name.Length && !IsWord(name[at]))
        {
            at++;
        }

        return name[at..];
    }

    private static ReadOnlySpan<byte> FirstWord(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && IsWord(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    /// <summary>Letters of other scripts are bytes above 127.</summary>
    private static bool IsWord(byte b) => b >= 0x80 || Bytes.IsWord(b);
}
