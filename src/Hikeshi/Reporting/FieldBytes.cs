using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Reporting.Tables;

namespace Hikeshi.Reporting;

/// <summary>Field values in their canonical form without allocating.</summary>
internal static class FieldBytes
{
    /// <summary>Scratch memory that every canonical value with a bounded length fits into.</summary>
    public const int ScratchSize = 128;

    private const int LongestAddress = 45;

    /// <summary>The value, cut to what tables keep; empty when the event has no such field.</summary>
    public static ReadOnlySpan<byte> Of(Event item, int field, Span<byte> scratch)
    {
        var index = field < 0 ? -1 : item.Slots.Find(field);
        if (index < 0)
        {
            return default;
        }

        var slot = item.Slots.All[index];
        if (slot.Value is { } value)
        {
            return value;
        }

        var text = item.LineBytes.Slice(slot.Start, slot.Length);
        return item.Dictionary[field].Type == FieldType.Ip && text.Length is > 0 and <= LongestAddress
            ? scratch[..ValueFormat.Write(FieldType.Ip, text, scratch)]
            : NameTable<Tally>.Cut(text, NameTable<Tally>.MostBytes);
    }
}
