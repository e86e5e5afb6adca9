using Hikeshi.Catalog;
using Hikeshi.Matching;
using Hikeshi.Values;

namespace Hikeshi.Events.Json;

/// <summary>Writes an event's fields: <c>,"fields":{…},"guessed":[…]</c>.</summary>
internal sealed class FieldsJson(FieldDictionary fields)
{
    private readonly FieldKey[] _keys = [.. fields.All.Select(f => new FieldKey(f))];

    public void Write(JsonBuffer to, Event item, bool isPlain)
    {
        var slots = item.Slots.All;
        if (slots.IsEmpty)
        {
            return;
        }

        to.Raw(",\"fields\":"u8);
        var open = to.Length;
        var guessed = 0;
        foreach (ref readonly var slot in slots)
        {
            Field(to, item, in slot, isPlain);
            guessed += slot.Guessed ? 1 : 0;
        }

        // Each key brings its comma; the first one's place is the brace's.
        to.Set(open, (byte)'{');
        to.Raw((byte)'}');
        if (guessed > 0)
        {
            Guessed(to, slots);
        }
    }

    private void Field(JsonBuffer to, Event item, ref readonly FieldSlot slot, bool isPlain)
    {
        ref readonly var key = ref _keys[slot.Field];
        var at = item.BufferStart + slot.Start;
        if (slot.Value is null)
        {
            switch (key.Type)
            {
                case FieldType.Int when slot.Length > 0 && item.Buffer[at] is >= (byte)'1' and <= (byte)'9':
                    to.Slice(key.Bytes, 0, key.Unquoted);
                    to.Slice(item.Buffer, at, slot.Length);
                    return;
                case FieldType.Ip when Ipv4.IsCanonical(item.Buffer, at, slot.Length):
                case FieldType.Text or FieldType.Word or FieldType.Mask when isPlain:
                    to.Slice(key.Bytes, 0, key.Length);
                    to.Slice(item.Buffer, at, slot.Length);
                    to.Raw((byte)'"');
                    return;
            }
        }

        to.Slice(key.Bytes, 0, key.Unquoted);
        FieldJson.WriteValue(to, key.Type, item.LineBytes, in slot, isPlain);
    }

    private void Guessed(JsonBuffer to, ReadOnlySpan<FieldSlot> slots)
    {
        to.Raw(",\"guessed\":"u8);
        var open = to.Length;
        foreach (ref readonly var slot in slots)
        {
            if (slot.Guessed)
            {
                ref readonly var key = ref _keys[slot.Field];
                to.Slice(key.Bytes, 0, key.Name);
            }
        }

        to.Set(open, (byte)'[');
        to.Raw((byte)']');
    }
}
