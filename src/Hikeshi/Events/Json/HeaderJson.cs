using Hikeshi.Catalog;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;

namespace Hikeshi.Events.Json;

/// <summary>Writes what a line says of itself before its tag: time, device, place in its file.</summary>
internal sealed class HeaderJson
{
    private readonly TimeJson _times = new();
    private readonly RepeatedJson?[] _origins = new RepeatedJson?[256];
    private readonly int _unit;
    private readonly PlaceJson _place;

    public HeaderJson(FieldDictionary fields, string? file)
    {
        _unit = fields.NumberOf("failover.unit");
        _place = new PlaceJson(file);
    }

    public void Write(JsonBuffer to, Event item, bool isPlain)
    {
        to.Raw(",\"time\":"u8);
        if (item.Resolved.IsKnown)
        {
            _times.Write(to, item.Resolved.UtcTicks);
        }
        else
        {
            to.Raw("null"u8);
        }

        Origin(to, item, isPlain);
        Relay(to, _times, item);
        _place.Write(to, item.Line);
    }

    /// <summary>A log mixes a few devices, and each tells its time in one way: that piece is kept.</summary>
    private void Origin(JsonBuffer to, Event item, bool isPlain)
    {
        var (time, source) = (item.Resolved, item.Header.HostSource);
        var isRelay = item.Header.TimeSource == TimeSource.Relay;
        var host = item.HostUtf8;
        var unit = _unit < 0 ? -1 : item.Slots.Find(_unit);
        if (unit >= 0)
        {
            TimeNotes(to, time, isRelay);
            Device(to, host);
            to.Raw(",\"unit\":"u8);
            FieldJson.WriteValue(to, FieldType.Text, item.LineBytes, item.Slots.All[unit], isPlain);
            HostAndSource(to, host, source);
            return;
        }

        var number = !time.IsKnown ? -1 - (long)source
            : ((((time.OffsetMinutes + 1440L) * 16) + (long)time.Assumed) * 16 + (long)source) * 2 + (isRelay ? 1 : 0);
        var known = _origins[Slot(host, number)] ??= new RepeatedJson();
        if (known.TryCopy(to, host, number))
        {
            return;
        }

        var start = to.Length;
        TimeNotes(to, time, isRelay);
        Device(to, host);
        HostAndSource(to, host, source);
        known.Keep(to, start, host, number);
    }

    private static int Slot(ReadOnlySpan<byte> host, long number)
    {
        var hash = (uint)number;
        foreach (var b in host.Length > 8 ? host[^8..] : host)
        {
            hash = (hash * 31) + b;
        }

        return (int)((hash ^ (hash >> 8)) & 255);
    }

    /// <summary>Writes the offset of a time, whose clock it is from, and what was assumed.</summary>
    public static void TimeNotes(JsonBuffer to, ResolvedTime time, bool isRelay)
    {
        if (!time.IsKnown)
        {
            to.Raw(",\"time_source\":\"none\""u8);
            return;
        }

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
    }

    /// <summary>Writes the device, which is the host where nothing else is known.</summary>
    public static void Device(JsonBuffer to, ReadOnlySpan<byte> host)
    {
        if (!host.IsEmpty)
        {
            to.Raw(",\"device\":"u8);
            to.String(host);
        }
    }

    /// <summary>Writes the host that the line names, and who says so.</summary>
    public static void HostAndSource(JsonBuffer to, ReadOnlySpan<byte> host, HostSource source)
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

    /// <summary>Writes who passed the line on, and when, where the line tells.</summary>
    public static void Relay(JsonBuffer to, TimeJson times, Event item)
    {
        var header = item.Header;
        var line = item.LineBytes;
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
            times.Write(to, item.RelayResolved.UtcTicks);
        }

        to.Raw((byte)'}');
    }
}
