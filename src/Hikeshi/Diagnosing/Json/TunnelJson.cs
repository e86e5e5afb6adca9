using System.Text.Json;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Explaining.Json;

namespace Hikeshi.Diagnosing.Json;

/// <summary>Writes one tunnel. Keys come in a fixed order; what is not known is left out.</summary>
internal sealed class TunnelJson(Utf8JsonWriter to)
{
    public void Write(Tunnel item)
    {
        to.WriteStartObject();
        to.Text("device", item.Device);
        to.WriteStartObject("subject");
        foreach (var (name, value) in item.Subject)
        {
            to.Text(name, value);
        }

        to.WriteEndObject();
        to.Text("group", item.Group);
        to.Texts("earlier_addresses", item.EarlierAddresses);
        to.Texts("joined_by", item.JoinedBy);
        to.WriteString("state", TunnelWords.Of(item.State));
        Time("since", item.Since);
        Flag("troubled", item.IsTroubled);
        to.Text("reason", item.Reason);
        to.WriteNumber("up_ms", item.UpMilliseconds);
        Known("peer_behind_nat", item.IsPeerTranslated);
        Known("device_behind_nat", item.IsTranslated);
        to.WriteNumber("rekeys", item.Rekeys);
        to.Both("rhythm", item.Rhythm);
        Negotiations(item);
        to.List("children", item.Children, Child);
        Number("children_forgotten", item.ForgottenChildren);
        to.List("timeline", item.Marks, Mark);
        to.List("evidence", item.Evidence, Line);
        to.WriteEndObject();
    }

    private void Negotiations(Tunnel item)
    {
        to.WriteStartObject("negotiations");
        to.WriteNumber("count", item.NegotiationCount);
        foreach (var (outcome, count) in item.Counts)
        {
            Number(TunnelWords.Of(outcome), count);
        }

        to.List("shown", item.Negotiations, Negotiation);
        to.WriteEndObject();
    }

    private void Negotiation(Negotiation item)
    {
        to.WriteStartObject();
        Facts(item);
        to.List("steps", item.Steps, Step);
        to.WriteEndObject();
    }

    /// <summary>What is told of a negotiation, but for its lines.</summary>
    public void Facts(Negotiation item)
    {
        to.WriteNumber("phase", item.Phase);
        to.Text("role", item.Role);
        to.Text("mode", item.Mode);
        Flag("rekey", item.IsRekey);
        to.Text("message_id", item.MessageId);
        Networks(item.Networks);
        Time("begin", item.Begin);
        if (item.Begin > 0)
        {
            to.WriteNumber("duration_ms", (item.End - item.Begin) / TimeSpan.TicksPerMillisecond);
        }

        to.WriteString("outcome", TunnelWords.Of(item.Outcome));
        Number("reached", item.Reached);
        to.Text("waiting", item.Waiting);
        Number("sent", item.Sent);
        Number("resent", item.Resent);
        Number("received", item.Received);
        Number("duplicates", item.Duplicates);
        Number("round_trips", item.RoundTrips);
        Number("compared", item.Compared);
        to.WritePropertyName("first");
        Line(item.First);
        if (item.Last is { } last)
        {
            to.WritePropertyName("last");
            Line(last);
        }
    }

    private void Step(NegotiationStep step)
    {
        to.WriteStartObject();
        to.WriteString("what", step.What);
        Number("message", step.Number);
        Place(step.Line);
        to.WriteEndObject();
    }

    private void Child(TunnelChild child)
    {
        to.WriteStartObject();
        Networks(child.Networks);
        to.WriteString("state", TunnelWords.Of(child.IsUp ? TunnelState.Up : TunnelState.Down));
        Time("since", child.Since);
        Time("renewed", child.Renewed);
        to.Text("spi_inbound", child.Inbound);
        to.Text("spi_outbound", child.Outbound);
        to.WriteNumber("rekeys", child.Rekeys);
        to.WritePropertyName("evidence");
        Line(child.Line);
        to.WriteEndObject();
    }

    private void Mark(TunnelMark mark)
    {
        to.WriteStartObject();
        Time("time", mark.Ticks);
        to.WriteString("what", mark.What);
        to.WriteString("id", mark.Id);
        to.WriteEndObject();
    }

    private void Networks(NetworkPair networks)
    {
        to.Text("local", networks.Local);
        to.Text("remote", networks.Remote);
    }

    private void Line(LineReference line)
    {
        to.WriteStartObject();
        Place(line);
        to.WriteEndObject();
    }

    private void Place(LineReference line)
    {
        to.Text("key", line.Key);
        to.Text("file", line.File);
        Number("line", line.Line);
        Time("time", line.Ticks);
        to.WriteString("id", line.Id);
    }

    private void Number(string name, long value)
    {
        if (value > 0)
        {
            to.WriteNumber(name, value);
        }
    }

    private void Flag(string name, bool value) => Known(name, value ? true : null);

    private void Known(string name, bool? value)
    {
        if (value is { } known)
        {
            to.WriteBoolean(name, known);
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
