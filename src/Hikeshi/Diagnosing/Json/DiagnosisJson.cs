using System.Buffers;
using System.Text.Json;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Json;

/// <summary>Incidents and sessions as JSON, version 1: the contract of docs/en/analyze.md.</summary>
public static class DiagnosisJson
{
    /// <summary>A list of incidents.</summary>
    /// <param name="incidents">The incidents.</param>
    public static byte[] Incidents(IReadOnlyList<Incident> incidents) =>
        List(incidents, (to, item) => new IncidentJson(to).Write(item));

    /// <summary>A list of sessions.</summary>
    /// <param name="sessions">The sessions.</param>
    public static byte[] Sessions(IReadOnlyList<Session> sessions) => List(sessions, SessionJson.Write);

    /// <summary>A list of tunnels.</summary>
    /// <param name="tunnels">The tunnels.</param>
    public static byte[] Tunnels(IReadOnlyList<Tunnel> tunnels) =>
        List(tunnels, (to, item) => new TunnelJson(to).Write(item));

    /// <summary>A list of failover pairs.</summary>
    /// <param name="failovers">The pairs.</param>
    public static byte[] Failovers(IReadOnlyList<Failover> failovers) =>
        List(failovers, (to, item) => new FailoverJson(to).Write(item));

    /// <summary>One incident, for streams of them.</summary>
    /// <param name="incident">The incident.</param>
    public static byte[] One(Incident incident)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var to = new Utf8JsonWriter(bytes);
        new IncidentJson(to).Write(incident);
        to.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The lists of a report, item by item: no list is held a second time.</summary>
    internal static void Write(Action<ReadOnlySpan<byte>> to, Diagnosis diagnosis)
    {
        to(",\"incidents\":"u8);
        Each(to, diagnosis.Incidents, (json, item) => new IncidentJson(json).Write(item));
        to(",\"sessions\":"u8);
        Each(to, diagnosis.Sessions, SessionJson.Write);
        to(",\"tunnels\":"u8);
        Each(to, diagnosis.Tunnels, (json, item) => new TunnelJson(json).Write(item));
        to(",\"failovers\":"u8);
        Each(to, diagnosis.Failovers, (json, item) => new FailoverJson(json).Write(item));
    }

    private static void Each<T>(Action<ReadOnlySpan<byte>> to, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        to("["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                to(","u8);
            }

            write(json, items[i]);
            json.Flush();
            to(bytes.WrittenSpan);
            bytes.ResetWrittenCount();
            json.Reset();
        }

        to("]"u8);
    }

    private static byte[] List<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var to = new Utf8JsonWriter(bytes);
        to.WriteStartArray();
        foreach (var item in items)
        {
            write(to, item);
        }

        to.WriteEndArray();
        to.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
