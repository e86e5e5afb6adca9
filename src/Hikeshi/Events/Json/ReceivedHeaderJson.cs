using Hikeshi.Catalog;
using Hikeshi.Headers;

namespace Hikeshi.Events.Json;

/// <summary>
/// Writes what stands before the message of an event that was received: its key, both times, the device after aliases,
/// and who sent it. Where the line names no host, its sender stands for it, and where it has no time, its receipt.
/// </summary>
internal sealed class ReceivedHeaderJson(FieldDictionary fields)
{
    private readonly TimeJson _times = new();
    private readonly int _unit = fields.NumberOf("failover.unit");

    public void Write(JsonBuffer to, Event item, EventContext context, bool isPlain)
    {
        if (context.Key is { } key)
        {
            to.Raw(",\"key\":"u8);
            to.String(key);
        }

        Time(to, item, context);
        Device(to, item, context, isPlain);
        HeaderJson.Relay(to, _times, item);
        Source(to, context);
        if (context.File is { } file)
        {
            to.Raw(",\"file\":"u8);
            to.String(file);
        }

        if (context.Line > 0)
        {
            to.Raw(",\"line\":"u8);
            to.Number(context.Line);
        }
    }

    private void Time(JsonBuffer to, Event item, EventContext context)
    {
        to.Raw(",\"time\":"u8);
        if (item.Resolved.IsKnown)
        {
            _times.Write(to, item.Resolved.UtcTicks);
            HeaderJson.TimeNotes(to, item.Resolved, item.Header.TimeSource == TimeSource.Relay);
        }
        else if (context.ReceivedTicks > 0)
        {
            _times.Write(to, context.ReceivedTicks);
            to.Raw(",\"time_source\":\"received\""u8);
        }
        else
        {
            to.Raw("null,\"time_source\":\"none\""u8);
        }

        if (context.ReceivedTicks > 0)
        {
            to.Raw(",\"received\":"u8);
            _times.Write(to, context.ReceivedTicks);
        }

        if (context.IsLate)
        {
            to.Raw(",\"late\":true"u8);
        }
    }

    private void Device(JsonBuffer to, Event item, EventContext context, bool isPlain)
    {
        var host = item.HostUtf8;
        if (context.Device is { Length: > 0 } device)
        {
            to.Raw(",\"device\":"u8);
            to.String(device);
        }
        else
        {
            HeaderJson.Device(to, host);
        }

        var unit = _unit < 0 ? -1 : item.Slots.Find(_unit);
        if (unit >= 0)
        {
            to.Raw(",\"unit\":"u8);
            FieldJson.WriteValue(to, FieldType.Text, item.LineBytes, item.Slots.All[unit], isPlain);
        }
        else if (context.Unit is { } known)
        {
            to.Raw(",\"unit\":"u8);
            to.String(known);
        }

        if (!host.IsEmpty || context.SourceAddress is null)
        {
            HeaderJson.HostAndSource(to, host, item.Header.HostSource);
            return;
        }

        to.Raw(",\"host\":"u8);
        to.String(context.SourceAddress);
        to.Raw(context.IsProxied ? ",\"host_source\":\"proxy\""u8 : ",\"host_source\":\"socket\""u8);
    }

    private static void Source(JsonBuffer to, EventContext context)
    {
        if (context.SourceTransport is null)
        {
            return;
        }

        to.Raw(",\"source\":{"u8);
        if (context.SourceAddress is { } address)
        {
            to.Raw("\"address\":"u8);
            to.String(address);
            to.Raw((byte)',');
        }

        if (context.ProxyAddress is { } proxy)
        {
            to.Raw("\"proxy\":"u8);
            to.String(proxy);
            to.Raw((byte)',');
        }

        to.Raw("\"transport\":"u8);
        to.String(context.SourceTransport);
        to.Raw((byte)'}');
    }
}
