using Hikeshi.Catalog;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
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
    private readonly TimeJson _times = new();
    private readonly Language _language;
    private readonly byte[][] _fieldKeys;
    private readonly int _unit;
    private readonly byte[] _file;

    /// <summary>Makes a writer.</summary>
    /// <param name="catalog">The catalog the events were read with.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="file">The file the events are from, or null.</param>
    public EventJsonWriter(MessageCatalog catalog, Language language, string? file = null)
    {
        _language = language;
        _fieldKeys = [.. catalog.Fields.All.Select(f => Part($"\"{f.Name}\":"))];
        _unit = catalog.Fields.NumberOf("failover.unit");
        var name = new JsonBuffer(64);
        if (file is not null)
        {
            name.Raw(",\"file\":"u8);
            name.String(file);
        }

        _file = name.Written.ToArray();
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
        _to.Raw("{\"v\":1,\"time\":"u8);
        Time(item);
        Identity(item, line, header);
        Tag(item, line, header);
        Knowledge(item);
        _to.Raw(",\"text\":"u8);
        _to.String(item.TextPiece.Of(line));
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
        if (!_to.String(item.Raw))
        {
            _to.Raw(",\"raw_base64\":"u8);
            _to.Base64(item.Raw);
        }

        _to.Raw("}\n"u8);
    }

    private static byte[] Part(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private void Time(Event item)
    {
        var time = item.Resolved;
        if (!time.IsKnown)
        {
            _to.Raw("null,\"time_source\":\"none\""u8);
            return;
        }

        _times.Write(_to, time.UtcTicks);
        _to.Raw(",\"utc_offset\":"u8);
        TimeJson.WriteOffset(_to, time.OffsetMinutes);
        _to.Raw(item.Header.TimeSource == TimeSource.Relay ? ",\"time_source\":\"relay\""u8 : ",\"time_source\":\"device\""u8);
        _to.Raw(time.Assumed switch
        {
            TimeAssumptions.None => ""u8,
            TimeAssumptions.Year => ",\"time_assumed\":[\"year\"]"u8,
            TimeAssumptions.Date => ",\"time_assumed\":[\"date\"]"u8,
            TimeAssumptions.Zone => ",\"time_assumed\":[\"zone\"]"u8,
            TimeAssumptions.Year | TimeAssumptions.Zone => ",\"time_assumed\":[\"year\",\"zone\"]"u8,
            _ => ",\"time_assumed\":[\"date\",\"zone\"]"u8,
        });
    }

    private void Identity(Event item, ReadOnlySpan<byte> line, Header header)
    {
        var host = header.Host.Of(line);
        if (!host.IsEmpty)
        {
            _to.Raw(",\"device\":"u8);
            _to.String(host);
        }

        if (_unit >= 0 && item.Slots.Find(_unit) is >= 0 and var unit)
        {
            _to.Raw(",\"unit\":"u8);
            FieldJson.WriteValue(_to, FieldType.Text, line, item.Slots.All[unit]);
        }

        if (!host.IsEmpty)
        {
            _to.Raw(",\"host\":"u8);
            _to.String(host);
        }

        _to.Raw(header.HostSource switch
        {
            HostSource.DeviceId => ",\"host_source\":\"device-id\""u8,
            HostSource.Relay => ",\"host_source\":\"relay\""u8,
            _ => ",\"host_source\":\"none\""u8,
        });
        Relay(item, line, header);
        _to.Raw(_file);
        if (item.Line > 0)
        {
            _to.Raw(",\"line\":"u8);
            _to.Number(item.Line);
        }
    }

    private void Relay(Event item, ReadOnlySpan<byte> line, Header header)
    {
        if (header.RelayHost.IsEmpty && !item.RelayResolved.IsKnown)
        {
            return;
        }

        _to.Raw(",\"relay\":{"u8);
        if (!header.RelayHost.IsEmpty)
        {
            _to.Raw("\"host\":"u8);
            _to.String(header.RelayHost.Of(line));
        }

        if (item.RelayResolved.IsKnown)
        {
            _to.Raw(header.RelayHost.IsEmpty ? "\"time\":"u8 : ",\"time\":"u8);
            _times.Write(_to, item.RelayResolved.UtcTicks);
        }

        _to.Raw((byte)'}');
    }

    private void Tag(Event item, ReadOnlySpan<byte> line, Header header)
    {
        if (header.HasTag)
        {
            _to.Raw(",\"product\":"u8);
            _to.String(ProductNames.Of(header.Tag.Product.Of(line)));
        }

        if (header.Pri >= 0)
        {
            _to.Raw(",\"pri\":"u8);
            _to.Number(header.Pri);
        }

        var facility = header.Pri >= 0 ? header.Pri / 8 : header.Facility;
        if (facility >= 0)
        {
            _to.Raw(",\"facility\":"u8);
            _to.String(PriReader.NameOf(facility));
        }

        if (item.Id > 0)
        {
            _to.Raw(",\"id\":\""u8);
            System.Buffers.Text.Utf8Formatter.TryFormat(item.Id, _to.Space(10), out var written, new('D', 6));
            _to.Advance(written);
            _to.Raw(header.IdSource switch
            {
                IdSource.Tag => "\",\"id_source\":\"tag\""u8,
                IdSource.Vpn3000 => "\",\"id_source\":\"vpn3000\""u8,
                _ => "\",\"id_source\":\"wording\""u8,
            });
        }

        if (item.Severity >= 0)
        {
            _to.Raw(",\"severity\":"u8);
            _to.Number(item.Severity);
        }

        if (item.Entry is { Severity: >= 0 } entry && entry.Severity != item.Severity)
        {
            _to.Raw(",\"severity_default\":"u8);
            _to.Number(entry.Severity);
        }
    }

    private void Knowledge(Event item)
    {
        if (item.ClassName is { } name)
        {
            _to.Raw(",\"class\":"u8);
            _to.String(name);
        }

        var message = item.Compiled is null ? null : Prepared(item.Compiled);
        var phrase = item.MatchedPhrase is { } matched ? Prepared(matched.Entry) : null;
        var whole = phrase is not null && item.Phrase!.On is null ? phrase : message;
        _to.Raw(whole?.Family);
        _to.Raw((phrase ?? message)?.Outcome);
        _to.Raw(item.Status switch
        {
            EventStatus.Parsed => ",\"status\":\"parsed\""u8,
            EventStatus.Drift => ",\"status\":\"drift\""u8,
            EventStatus.Unknown => ",\"status\":\"unknown\""u8,
            _ => ",\"status\":\"untagged\""u8,
        });
        if (item.MatchedTemplate is { } template)
        {
            _to.Raw(",\"template\":\""u8);
            _to.Raw(template.Utf8Name);
            _to.Raw((byte)'"');
        }

        if (phrase is not null)
        {
            _to.Raw(",\"phrase\":"u8);
            _to.Raw(phrase.Key);
        }

        _to.Raw(whole?.Title);
    }

    private EntryJson Prepared(CompiledEntry entry)
    {
        if (entry.Prepared is EntryJson ready && ready.Language == _language)
        {
            return ready;
        }

        var made = new EntryJson(entry.Entry, _language);
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
            if (i > 0)
            {
                _to.Raw((byte)',');
            }

            _to.Raw(_fieldKeys[slot.Field]);
            FieldJson.WriteValue(_to, item.Dictionary[slot.Field].Type, line, in slot);
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
                _to.Raw(first ? ""u8 : ","u8);
                _to.String(item.Dictionary[slot.Field].Name);
                first = false;
            }
        }

        _to.Raw((byte)']');
    }
}
