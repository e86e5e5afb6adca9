using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Headers;
using Hikeshi.Matching;
using Hikeshi.Querying.Values;

namespace Hikeshi.Querying.Evaluating;

/// <summary>
/// The event that tests look at. One object serves all events: its buffers grow to the longest line and stay. A span
/// it returns is valid until its next call.
/// </summary>
internal sealed class EventView
{
    /// <summary>A character in lower case has at most three bytes for each of its own, as invalid ones do.</summary>
    private const int Growth = 3;

    private byte[] _line = [];
    private byte[] _text = [];
    private byte[] _lower = [];
    private int _lineLength = -1;

    public Event Item { get; private set; } = null!;

    public EventContext? Context { get; private set; }

    public void Look(Event item, EventContext? context) => (Item, Context, _lineLength) = (item, context, -1);

    /// <summary>The line as received, in lower case; made at most once an event.</summary>
    public ReadOnlySpan<byte> Line()
    {
        if (_lineLength < 0)
        {
            Grow(ref _line, Item.Raw.Length * Growth);
            _lineLength = CaseFolding.Lower(Item.Raw, _line);
        }

        return _line.AsSpan(0, _lineLength);
    }

    public ReadOnlySpan<byte> Lower(ReadOnlySpan<byte> text)
    {
        Grow(ref _lower, text.Length * Growth);
        return _lower.AsSpan(0, CaseFolding.Lower(text, _lower));
    }

    public ReadOnlySpan<byte> Utf8(string? text)
    {
        if (text is null)
        {
            return default;
        }

        Grow(ref _text, text.Length * Growth);
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    /// <summary>The moment that counts for searches, in UTC ticks; 0 when there is none.</summary>
    public long Time() =>
        Context is { Time.IsKnown: true } known ? known.Time.UtcTicks
        : Item.Resolved.IsKnown ? Item.Resolved.UtcTicks
        : Context?.ReceivedTicks ?? 0;

    public ReadOnlySpan<byte> Device() => Context?.Device is { Length: > 0 } device ? Utf8(device) : Item.HostUtf8;

    public ReadOnlySpan<byte> Product() => Item.Header.HasTag ? ProductNames.Of(Item.Header.Tag.Product.Of(Item.LineBytes)) : default;

    /// <summary>As the event's JSON has it: a known text that is the whole message says what the message is about.</summary>
    public ReadOnlySpan<byte> Family() => Utf8((Item.Phrase is { On: null } phrase ? phrase : Item.Entry)?.Family);

    public ReadOnlySpan<byte> Outcome() => Utf8((Item.Phrase ?? Item.Entry)?.Outcome);

    public ReadOnlySpan<byte> Status() => Item.Status switch
    {
        EventStatus.Parsed => "parsed"u8,
        EventStatus.Drift => "drift"u8,
        EventStatus.Unknown => "unknown"u8,
        _ => "untagged"u8,
    };

    public bool Has(int field) => field >= 0 && Item.Slots.Find(field) >= 0;

    /// <summary>A field's value as the event's JSON has it; false when there is none.</summary>
    public bool TryField(int field, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!TrySlot(field, out var slot))
        {
            return false;
        }

        if (slot.Value is { } given)
        {
            value = given;
            return true;
        }

        var type = Item.Dictionary[field].Type;
        if (type == FieldType.Bool)
        {
            value = slot.Length == 4 ? "true"u8 : "false"u8;
            return true;
        }

        Grow(ref _text, slot.Length + ValueFormat.Growth);
        value = _text.AsSpan(0, ValueFormat.Write(type, Item.LineBytes.Slice(slot.Start, slot.Length), _text));
        return true;
    }

    private bool TrySlot(int field, out FieldSlot slot)
    {
        var at = field < 0 ? -1 : Item.Slots.Find(field);
        slot = at < 0 ? default : Item.Slots.All[at];
        return at >= 0;
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[Math.Max(length, 256)];
        }
    }
}
