using System.Text;
using Hikeshi.Matching;

namespace Hikeshi.Events;

/// <summary>A field's value as people and searches see it: canonical, without JSON's quotes.</summary>
internal static class FieldText
{
    public static string Of(Event item, FieldSlot slot) => Encoding.UTF8.GetString(Utf8(item, slot));

    public static ReadOnlySpan<byte> Utf8(Event item, FieldSlot slot)
    {
        if (slot.Value is { } value)
        {
            return value;
        }

        var to = new byte[slot.Length + ValueFormat.Growth];
        var length = ValueFormat.Write(
            item.Dictionary[slot.Field].Type, item.LineBytes.Slice(slot.Start, slot.Length), to);
        return to.AsSpan(0, length);
    }
}
