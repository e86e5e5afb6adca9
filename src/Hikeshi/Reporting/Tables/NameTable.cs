namespace Hikeshi.Reporting.Tables;

/// <summary>Counts by a name in UTF-8. A look-up allocates nothing, only a new name does.</summary>
internal sealed class NameTable<TTally> : BoundedTable<byte[], TTally>
    where TTally : Tally, new()
{
    /// <summary>Names in logs may have 64 KiB; of longer ones only the beginning tells them apart.</summary>
    public const int MostBytes = 255;

    private readonly Dictionary<byte[], TTally>.AlternateLookup<ReadOnlySpan<byte>> _names;

    public NameTable(int most)
        : base(most, Utf8NameComparer.Instance) => _names = Counts.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Counts; null when the name is new and the table full.</summary>
    public TTally? Add(ReadOnlySpan<byte> name, in Occurrence seen)
    {
        name = Cut(name, MostBytes);
        if (!_names.TryGetValue(name, out var tally) && !IsFull)
        {
            _names[name] = tally = new TTally();
        }

        (tally ?? Others).Add(seen);
        return tally;
    }

    /// <summary>The beginning of a text, cut between two characters.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        while (most > 0 && (text[most] & 0xC0) == 0x80)
        {
            most--;
        }

        return text[..most];
    }
}
