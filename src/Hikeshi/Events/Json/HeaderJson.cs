using Hikeshi.Catalog;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;

namespace Hikeshi.Events.Json;

/// <summary>Writes what stands before the text of a line: time, identity, tag.</summary>
internal sealed class HeaderJson
{
    /// <summary><c>,"pri":166,"facility":"local4"</c> for each PRI.</summary>
    private static readonly byte[][] Priorities =
        [.. Enumerable.Range(0, 192).Select(pri => System.Text.Encoding.ASCII.GetBytes(
            $",\"pri\":{pri},\"facility\":\"{System.Text.Encoding.ASCII.GetString(PriReader.NameOf(pri / 8))}\""))];

    private readonly TimeJson _times = new();
    private readonly RepeatedJson[] _timeNotes = Slots();
    private readonly RepeatedJson[] _hosts = Slots();
    private readonly int _unit;
    private readonly byte[] _file;

    public HeaderJson(FieldDictionary fields, string? file)
    {
        _unit = fields.NumberOf("failover.unit");
        var name = new JsonBuffer(64);
        if (file is not null)
        {
            name.Raw(",\"file\":"u8);
            name.String(file);
        }

        _file = name.Written.ToArray();
    }

    /// <summary>A log mixes a few hosts and a few kinds of time: each finds its own slot mostly.</summary>
    private static RepeatedJson[] Slots() => [.. Enumerable.Range(0, 16).Select(_ => new RepeatedJson())];

    public void Write(JsonBuffer to, Event item, bool isPlain)
    {
        var line = item.LineBytes;
        Time(to, item);
        Identity(to, item, isPlain, line, item.Header);
        Tag(to, item, line, item.Header);
    }

    private void Time(JsonBuffer to, Event item)
    {
        var time = item.Resolved;
        if (!time.IsKnown)
        {
            to.Raw("null,\"time_source\":\"none\""u8);
            return;
        }

        _times.Write(to, time.UtcTicks);
        var isRelay = item.Header.TimeSource == TimeSource.Relay;
        var number = (time.OffsetMinutes * 16L) + ((int)time.Assumed * 2) + (isRelay ? 1 : 0);
        var notes = _timeNotes[(number ^ (number >> 4)) & 15];
        if (notes.TryCopy(to, default, number))
        {
            return;
        }

        var start = to.Length;
        to.Raw(",\"utc_offset\":"u8);
        TimeJson.WriteOffset(to, time.OffsetMinutes);
        to.Raw(isRelay ? ",\"time_source\":\"relay\""u8 : ",\"time_source\":\"device\""u8);
        to.Raw(time.Assumed switch
        {
            TimeAssumptions.None => ""u8,
            TimeAssumptions.Year => ",\"time_assumed\":[\"year\"]"u8,
            TimeAssumptions.Date => ",\"time_assumed\":[\"date\"]"u8,
            TimeAssumptions.Zone => ",\"time_assumed\":[\"zone\"]"u8,
            TimeAssumptions.Year | TimeAssumptions.Zone => ",\"time_assumed\":[\"year\",\"zone\"]"u8,
            _ => ",\"time_assumed\":[\"date\",\"zone\"]"u8,
        });
        notes.Keep(to, start, default, number);
    }

    private void Identity(JsonBuffer to, Event item, bool isPlain, ReadOnlySpan<byte> line, Header header)
    {
        var host = header.Host.Of(line);
        var unit = _unit < 0 ? -1 : item.Slots.Find(_unit);
        if (unit < 0)
        {
            Host(to, host, header.HostSource);
        }
        else
        {
            Device(to, host);
            to.Raw(",\"unit\":"u8);
            FieldJson.WriteValue(to, FieldType.Text, line, item.Slots.All[unit], isPlain);
            HostAndSource(to, host, header.HostSource);
        }

        Relay(to, item, line, header);
        to.Raw(_file);
        if (item.Line > 0)
        {
            to.Raw(",\"line\":"u8);
            to.Number(item.Line);
        }
    }

    private void Host(JsonBuffer to, ReadOnlySpan<byte> host, HostSource source)
    {
        var known = _hosts[host.IsEmpty ? 0 : (host[^1] + (host.Length * 5) + (int)source) & 15];
        if (known.TryCopy(to, host, (long)source))
        {
            return;
        }

        var start = to.Length;
        Device(to, host);
        HostAndSource(to, host, source);
        known.Keep(to, start, host, (long)source);
    }

    private static void Device(JsonBuffer to, ReadOnlySpan<byte> host)
    {
        if (!host.IsEmpty)
        {
            to.Raw(",\"device\":"u8);
            to.String(host);
        }
    }

    private static void HostAndSource(JsonBuffer to, ReadOnlySpan<byte> host, HostSource source)
    {
        if (!host.IsEmpty)
        {
            to.Raw(",\"host\":"u8);
            to.String(host);
        }

        to.Raw(source switch
        {
            HostSource.DeviceId => ",\"host_source\":\"device-id\""u8,
            HostSource.Relay => ",\"host_source\":\"relay\""u8,
            _ => ",\"host_source\":\"none\""u8,
        });
    }

    private void Relay(JsonBuffer to, Event item, ReadOnlySpan<byte> line, Header header)
    {
        if (header.RelayHost.IsEmpty && !item.RelayResolved.IsKnown)
        {
            return;
        }

        to.Raw(",\"relay\":{"u8);
        if (!header.RelayHost.IsEmpty)
        {
            to.Raw("\"host\":"u8);
            to.String(header.RelayHost.Of(line));
        }

        if (item.RelayResolved.IsKnown)
        {
            to.Raw(header.RelayHost.IsEmpty ? "\"time\":"u8 : ",\"time\":"u8);
            _times.Write(to, item.RelayResolved.UtcTicks);
        }

        to.Raw((byte)'}');
    }

    private static void Tag(JsonBuffer to, Event item, ReadOnlySpan<byte> line, Header header)
    {
        if (header.HasTag)
        {
            to.Raw(",\"product\":"u8);
            to.String(ProductNames.Of(header.Tag.Product.Of(line)));
        }

        if (header.Pri >= 0)
        {
            to.Raw(Priorities[header.Pri]);
        }
        else if (header.Facility >= 0)
        {
            to.Raw(",\"facility\":\""u8);
            to.Raw(PriReader.NameOf(header.Facility));
            to.Raw((byte)'"');
        }

        Message(to, item, header);
    }

    private static void Message(JsonBuffer to, Event item, Header header)
    {
        if (item.Id > 0)
        {
            to.Raw(",\"id\":\""u8);
            System.Buffers.Text.Utf8Formatter.TryFormat(item.Id, to.Space(10), out var written, new('D', 6));
            to.Advance(written);
            to.Raw(header.IdSource switch
            {
                IdSource.Tag => "\",\"id_source\":\"tag\""u8,
                IdSource.Vpn3000 => "\",\"id_source\":\"vpn3000\""u8,
                _ => "\",\"id_source\":\"wording\""u8,
            });
        }

        if (item.Severity >= 0)
        {
            to.Raw(",\"severity\":"u8);
            to.Number(item.Severity);
        }

        if (item.Entry is { Severity: >= 0 } entry && entry.Severity != item.Severity)
        {
            to.Raw(",\"severity_default\":"u8);
            to.Number(entry.Severity);
        }
    }
}
