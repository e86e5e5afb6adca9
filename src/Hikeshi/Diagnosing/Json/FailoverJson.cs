using System.Text.Json;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Explaining.Json;

namespace Hikeshi.Diagnosing.Json;

/// <summary>Writes one failover pair. Keys come in a fixed order; what is not known is left out.</summary>
internal sealed class FailoverJson(Utf8JsonWriter to)
{
    public void Write(Failover item)
    {
        to.WriteStartObject();
        to.Text("device", item.Device);
        if (item.IsTroubled)
        {
            to.WriteBoolean("troubled", true);
        }

        to.List("units", item.Units, Unit);
        to.WriteStartObject("replications");
        to.WriteNumber("count", item.ReplicationCount);
        foreach (var (outcome, count) in item.Counts)
        {
            to.WriteNumber(FailoverWords.Of(outcome), count);
        }

        to.List("shown", item.Replications, Replication);
        to.WriteEndObject();
        to.WriteEndObject();
    }

    private void Unit(PairUnit item)
    {
        to.WriteStartObject();
        Name(item.Name);
        to.WriteString("role", item.Role);
        Time("since", item.Line.Ticks);
        Line("evidence", item.Line);
        to.WriteEndObject();
    }

    private void Replication(Replication item)
    {
        to.WriteStartObject();
        to.WriteString("mode", FailoverWords.Of(item.Mode));
        to.WriteString("outcome", FailoverWords.Of(item.Outcome));
        to.Text("ended_by", FailoverWords.Of(item.EndedBy));
        Side("sender", item.Sender);
        Side("receiver", item.Receiver);
        Time("begin", item.Begin);
        Time("end", item.End);
        Number("duration_ms", item.Milliseconds);
        to.Text("hash", FailoverWords.Of(item.Hash));
        Number("hash_ms", item.HashMilliseconds);
        to.Text("reason", item.Reason);
        Line("send_begin", item.SendBegin);
        Line("send_end", item.SendEnd);
        Line("receive_begin", item.ReceiveBegin);
        Line("receive_end", item.ReceiveEnd);
        if (item.MissingCount > 0)
        {
            to.WriteNumber("missing_count", item.MissingCount);
            to.List("missing", item.Missing, Missing);
        }

        to.List("evidence", item.Evidence, Place);
        to.WriteEndObject();
    }

    private void Missing(MissingCommand item)
    {
        to.WriteStartObject();
        to.Text("command", item.Command);
        to.WriteString("why", item.IsRefused ? "refused" : "entered_during_sync");
        to.Text("source", item.Source);
        Line("evidence", item.Line);
        to.WriteEndObject();
    }

    private void Side(string name, UnitName? unit)
    {
        if (unit is not null)
        {
            to.WriteStartObject(name);
            Name(unit);
            to.WriteEndObject();
        }
    }

    private void Name(UnitName unit)
    {
        to.Text("unit", unit.Unit);
        to.Text("host", unit.Host);
    }

    private void Line(string name, LineReference? line)
    {
        if (line is not null)
        {
            to.WritePropertyName(name);
            Place(line);
        }
    }

    private void Place(LineReference line)
    {
        to.WriteStartObject();
        to.Text("key", line.Key);
        to.Text("file", line.File);
        if (line.Line > 0)
        {
            to.WriteNumber("line", line.Line);
        }

        Time("time", line.Ticks);
        to.WriteString("id", line.Id);
        to.WriteEndObject();
    }

    private void Number(string name, long value)
    {
        if (value >= 0)
        {
            to.WriteNumber(name, value);
        }
    }

    private void Time(string name, long ticks)
    {
        if (ticks > 0)
        {
            to.WriteString(name, JsonWords.Time(ticks));
        }
    }
}
