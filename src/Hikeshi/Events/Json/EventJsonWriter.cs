using Hikeshi.Catalog;
using Hikeshi.Matching;
using Hikeshi.Texts;

namespace Hikeshi.Events.Json;

/// <summary>
/// Writes events as JSON, one line each, version 1: the contract of docs/en/event.md. Keys always come in the same
/// order, absent ones are left out. One writer serves one output; not for several threads.
/// </summary>
public sealed class EventJsonWriter
{
    private readonly JsonBuffer _to = new(64 * 1024);
    private readonly HeaderJson _header;
    private readonly Language _language;
    private readonly byte[][] _fieldKeys;
    private readonly FieldType[] _fieldTypes;
    private bool _isPlain;

    /// <summary>Makes a writer.</summary>
    /// <param name="catalog">The catalog the events were read with.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="file">The file the events are from, or null.</param>
    public EventJsonWriter(MessageCatalog catalog, Language language, string? file = null)
    {
        _language = language;
        _fieldTypes = [.. catalog.Fields.All.Select(f => f.Type)];
        _fieldKeys = [.. catalog.Fields.All.Select(f => Part($",\"{f.Name}\":"))];
        _header = new HeaderJson(catalog.Fields, file);
    }

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Written => _to.WrittenMemory;

    /// <summary>Forgets what was written; the memory is used again.</summary>
    public void Clear() => _to.Clear();

    /// <summary>Appends one event and a line feed.</summary>
    /// <param name="item">The event.</param>
    public void Write(Event item)
    {
        var line = item.LineBytes;
        var header = item.Header;

        // One look at the line: where nothing in it needs escaping, no part of it is looked at again.
        _isPlain = JsonBuffer.IsPlain(item.Raw);
        _to.Raw("{\"v\":1,\"time\":"u8);
        _header.Write(_to, item, _isPlain);
        Knowledge(item);
        _to.Raw(",\"text\":"u8);
        Text(item.TextPiece.Of(line));
        Fields(item, line);
        if (header.Repeat > 0)
        {
            _to.Raw(",\"repeat\":"u8);
            _to.Number(header.Repeat);
        }

        if (item.Cut > 0)
        {
            _to.Raw(",\"cut\":"u8);
            _to.Number(item.Cut);
        }

        _to.Raw(",\"raw\":"u8);
        if (_isPlain)
        {
            _to.PlainString(item.Raw);
        }
        else if (!_to.String(item.Raw))
        {
            _to.Raw(",\"raw_base64\":"u8);
            _to.Base64(item.Raw);
        }

        _to.Raw("}\n"u8);
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        if (_isPlain)
        {
            _to.PlainString(text);
        }
        else
        {
            _to.String(text);
        }
    }

    private static byte[] Part(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private void Knowledge(Event item)
    {
        if (item.Status == EventStatus.Parsed)
        {
            var message = Prepared(item.Compiled!, item.Class);
            if (item.MatchedPhrase is { } phrase)
            {
                message.WriteParsed(_to, item.MatchedTemplate, Prepared(phrase.Entry, null));
            }
            else if (item.MatchedTemplate is { } template)
            {
                _to.Raw(message.Parsed(template));
            }

            return;
        }

        if (item.Class is { } found)
        {
            _to.Raw(",\"class\":\""u8);
            _to.Raw(found.Utf8Name);
            _to.Raw((byte)'"');
        }

        if (item.Compiled is { } entry)
        {
            _to.Raw(Prepared(entry, item.Class).Family);
            _to.Raw(Prepared(entry, item.Class).Outcome);
        }

        _to.Raw(item.Status switch
        {
            EventStatus.Drift => ",\"status\":\"drift\""u8,
            EventStatus.Unknown => ",\"status\":\"unknown\""u8,
            _ => ",\"status\":\"untagged\""u8,
        });
        if (item.Compiled is { } titled)
        {
            _to.Raw(Prepared(titled, item.Class).Title);
        }
    }

    private EntryJson Prepared(CompiledEntry entry, MessageClass? itsClass)
    {
        if (entry.Prepared is EntryJson ready && ready.Language == _language)
        {
            return ready;
        }

        var made = new EntryJson(entry, itsClass, _language);
        entry.Prepared = made;
        return made;
    }

    private void Fields(Event item, ReadOnlySpan<byte> line)
    {
        var slots = item.Slots.All;
        if (slots.IsEmpty)
        {
            return;
        }

        _to.Raw(",\"fields\":{"u8);
        var guessed = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            ref readonly var slot = ref slots[i];
            _to.Raw(_fieldKeys[slot.Field].AsSpan(i == 0 ? 1 : 0));
            FieldJson.WriteValue(_to, _fieldTypes[slot.Field], line, in slot, _isPlain);
            guessed += slot.Guessed ? 1 : 0;
        }

        _to.Raw((byte)'}');
        if (guessed > 0)
        {
            Guessed(item, slots);
        }
    }

    private void Guessed(Event item, ReadOnlySpan<FieldSlot> slots)
    {
        _to.Raw(",\"guessed\":["u8);
        var first = true;
        foreach (ref readonly var slot in slots)
        {
            if (slot.Guessed)
            {
                _to.Raw(_fieldKeys[slot.Field].AsSpan(first ? 1 : 0)[..^1]);
                first = false;
            }
        }

        _to.Raw((byte)']');
    }
}
