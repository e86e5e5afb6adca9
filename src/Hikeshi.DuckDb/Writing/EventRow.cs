using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using Hikeshi.Catalog;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;
using Hikeshi.Headers;
using Hikeshi.Matching;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying.Values;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// Copies a lent event into the next row of a chunk. Allocates nothing a row. Texts become valid UTF-8 on the way,
/// since the database takes them as such without looking.
/// </summary>
internal sealed class EventRow : IDisposable
{
    private const int FieldWordBits = 64;

    private readonly PinnedTexts _pinned = new();
    private readonly OriginTexts _origins = new();
    private readonly NativeText[] _statuses;
    private FieldDictionary? _dictionary;
    private FieldPlace[] _places = [];
    private ulong[] _seen = [];
    private byte[] _scratch = new byte[4096];
    private byte[] _valid = [];
    private int _unit = -1;

    public EventRow() => _statuses = [_pinned.Of("parsed"), _pinned.Of("drift"), _pinned.Of("unknown"), _pinned.Of("untagged")];

    /// <summary>Fills a row and ends it.</summary>
    /// <returns>The time that searches sort by, in microseconds since 1970, or null.</returns>
    public long? Write(Event item, in Receipt receipt, EventKey key, ColumnChunk to, TextArena arena)
    {
        long? at = null;
        to.Set(EventColumn.Origin, key.Origin);
        to.Set(EventColumn.Sequence, key.Number);
        if (receipt.ReceivedTicks > 0)
        {
            at = Moments.Microseconds(receipt.ReceivedTicks);
            to.Set(EventColumn.Received, at.Value);
        }

        if (item.Resolved.IsKnown)
        {
            at = Moments.Microseconds(item.Resolved.UtcTicks);
            to.Set(EventColumn.Time, at.Value);
            to.Set(EventColumn.UtcOffset, (short)item.Resolved.OffsetMinutes);
            to.Set(EventColumn.Assumed, (byte)item.Resolved.Assumed);
        }

        if (at is { } moment)
        {
            to.Set(EventColumn.Moment, moment);
        }

        Know(item.Dictionary);
        Where(item, receipt, to, arena);
        What(item, to, arena);
        Fields(item, to, arena);
        Raw(item.Raw, to, arena);
        to.EndRow();
        return at;
    }

    public void Dispose() => _pinned.Dispose();

    private void Where(Event item, in Receipt receipt, ColumnChunk to, TextArena arena)
    {
        var origin = _origins.Of(receipt.Origin);
        to.Set(EventColumn.Late, receipt.IsLate);
        Named(EventColumn.Device, receipt.Device, item.HostUtf8, to, arena);
        Named(EventColumn.Unit, receipt.Unit, item.TryGet(_unit, out var unit) ? unit : default, to, arena);
        Text(EventColumn.Host, item.HostUtf8, to, arena);
        Text(EventColumn.SourceAddress, origin.Address, to, arena);
        to.Set(EventColumn.Proxied, origin.IsProxied);
        Text(EventColumn.ProxyAddress, origin.Proxy, to, arena);
        Text(EventColumn.Transport, origin.Transport, to, arena);
        Text(EventColumn.File, origin.File, to, arena);
        if (item.Line > 0)
        {
            to.Set(EventColumn.Line, item.Line);
        }

        if (item.Cut > 0)
        {
            to.Set(EventColumn.Cut, item.Cut);
        }

        if (receipt.IsWrapped)
        {
            to.Set(EventColumn.Wrapped, value: true);
        }
    }

    private void What(Event item, ColumnChunk to, TextArena arena)
    {
        if (item.Header.HasTag)
        {
            Text(EventColumn.Product, ProductNames.Of(item.Header.Tag.Product.Of(item.LineBytes)), to, arena);
        }

        if (item.Id > 0)
        {
            to.Set(EventColumn.Id, item.Id);
        }

        if (item.Severity >= 0)
        {
            to.Set(EventColumn.Severity, (sbyte)item.Severity);
        }

        to.Set(EventColumn.Status, _statuses[(int)item.Status]);
        Pinned(EventColumn.Class, item.Class?.Name, to);

        // As in the event's JSON: a known text that is the whole message says what the message is about.
        var phrase = item.Phrase;
        var whole = phrase is { On: null } ? phrase : item.Entry;
        Pinned(EventColumn.Family, whole?.Family, to);
        Pinned(EventColumn.Outcome, (phrase ?? item.Entry)?.Outcome, to);
        Pinned(EventColumn.Action, whole?.Action, to);
        Pinned(EventColumn.Template, item.MatchedTemplate?.Name, to);
        Pinned(EventColumn.Phrase, phrase?.Key, to);
    }

    private void Know(FieldDictionary dictionary)
    {
        if (!ReferenceEquals(dictionary, _dictionary))
        {
            _dictionary = dictionary;
            _places = [.. dictionary.All.Select(f => FieldPlace.Of(f, _pinned.Of))];
            _seen = new ulong[(_places.Length / FieldWordBits) + 1];
            _unit = dictionary.NumberOf("failover.unit");
        }
    }

    private void Fields(Event item, ColumnChunk to, TextArena arena)
    {
        Array.Clear(_seen);
        foreach (ref readonly var slot in item.Slots.All)
        {
            // A name that comes twice counts with its first value, as in searches of files.
            ref var seen = ref _seen[slot.Field / FieldWordBits];
            var bit = 1UL << (slot.Field % FieldWordBits);
            if ((seen & bit) == 0)
            {
                seen |= bit;
                Field(_places[slot.Field], Value(item, slot), to, arena);
            }
        }
    }

    private void Field(in FieldPlace place, ReadOnlySpan<byte> value, ColumnChunk to, TextArena arena)
    {
        if (place.Column is not { } column)
        {
            to.AddField(place.Name, NativeText.Of(Valid(value), arena));
        }
        else if (place.Type == FieldType.Int)
        {
            if (Utf8Parser.TryParse(value, out long number, out var read) && read == value.Length)
            {
                to.Set(column, number);
            }
        }
        else
        {
            Text(column, value, to, arena, isThere: true);
            if (place.High is { } high && AddressRange.TryAddress(value, out var address))
            {
                to.Set(high, (ulong)(address >> 64));
                to.Set(high + 1, (ulong)address);
            }
        }
    }

    /// <summary>The value as the event's JSON has it.</summary>
    private ReadOnlySpan<byte> Value(Event item, in FieldSlot slot)
    {
        if (slot.Value is { } given)
        {
            return given;
        }

        var type = _places[slot.Field].Type;
        if (type == FieldType.Bool)
        {
            return slot.Length == 4 ? "true"u8 : "false"u8;
        }

        var text = item.LineBytes.Slice(slot.Start, slot.Length);
        if (type is FieldType.Text or FieldType.Word)
        {
            return text;
        }

        Grow(ref _scratch, slot.Length + ValueFormat.Growth);
        return _scratch.AsSpan(0, ValueFormat.Write(type, text, _scratch));
    }

    private void Raw(ReadOnlySpan<byte> raw, ColumnChunk to, TextArena arena)
    {
        var valid = Valid(raw);
        to.Set(EventColumn.RawLength, raw.Length);
        to.Set(EventColumn.Raw, NativeText.Of(valid, arena));
        if (valid != raw)
        {
            to.Set(EventColumn.RawBytes, NativeText.Of(raw, arena));
        }
    }

    private void Pinned(EventColumn column, string? text, ColumnChunk to)
    {
        if (text is not null)
        {
            to.Set(column, _pinned.Of(text));
        }
    }

    /// <summary>A name that is given, else the one that the line has. Names are handed to SQL, where a text ends at a NUL.</summary>
    private void Named(EventColumn column, string? given, ReadOnlySpan<byte> own, ColumnChunk to, TextArena arena)
    {
        if (given is not { Length: > 0 } && !own.Contains((byte)0))
        {
            Text(column, own, to, arena);
            return;
        }

        given = given is { Length: > 0 } ? given : Encoding.UTF8.GetString(own);
        Text(column, given.Contains('\0', StringComparison.Ordinal) ? given.Replace('\0', '\uFFFD') : given, to, arena);
    }

    private void Text(EventColumn column, string? text, ColumnChunk to, TextArena arena)
    {
        if (text is { Length: > 0 })
        {
            Grow(ref _scratch, Encoding.UTF8.GetMaxByteCount(text.Length));
            Text(column, _scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, _scratch)), to, arena);
        }
    }

    private void Text(EventColumn column, ReadOnlySpan<byte> text, ColumnChunk to, TextArena arena, bool isThere = false)
    {
        if (isThere || !text.IsEmpty)
        {
            to.Set(column, NativeText.Of(Valid(text), arena));
        }
    }

    /// <summary>The text itself where it is UTF-8, else a copy in which U+FFFD stands for what is not.</summary>
    private ReadOnlySpan<byte> Valid(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return text;
        }

        Grow(ref _valid, text.Length * 3);
        var length = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var read);
            length += rune.EncodeToUtf8(_valid.AsSpan(length));
            text = text[read..];
        }

        return _valid.AsSpan(0, length);
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[length];
        }
    }
}
