using System.Text.Json;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Explaining.Json;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Json;

/// <summary>Writes one incident. Keys come in a fixed order; what is absent is left out; texts are in both languages.</summary>
internal sealed class IncidentJson(Utf8JsonWriter to)
{
    public void Write(Incident item)
    {
        to.WriteStartObject();
        to.WriteString("id", item.Id);
        to.WriteString("kind", item.Kind.Name);
        to.WriteString("severity", JsonWords.Of(item.Severity));
        to.WriteString("state", JsonWords.Of(item.State));
        to.Text("device", item.Device);
        to.WriteStartObject("subject");
        foreach (var (name, value) in item.Subject)
        {
            to.Text(name, value);
        }

        to.WriteEndObject();
        to.Texts("joined_by", item.JoinedBy);
        Time("first", item.First);
        Time("last", item.Last);
        to.WriteNumber("count", item.Count);
        if (item.CountIsLowerBound)
        {
            to.WriteBoolean("count_is_lower_bound", true);
        }

        to.Both("summary", item.Summary);
        to.Both("rhythm", item.Rhythm);
        if (item.Negotiation is { } failed)
        {
            to.WriteStartObject("negotiation");
            to.WriteString("during", JsonWords.Of(failed.Stage));
            if (failed.Facts is { } facts)
            {
                new TunnelJson(to).Facts(facts);
            }

            to.WriteEndObject();
        }

        to.WriteStartArray("causes");
        foreach (var cause in item.Causes)
        {
            Cause(cause);
        }

        to.WriteEndArray();
        to.List("symptoms", item.Symptoms, Evidence);
        to.List("measures", item.Measures, Measure);
        to.List("timeline", item.Timeline, Mark);
        to.Both("action", item.Action);
        if (item.ResolvedBy != ResolvedBy.None)
        {
            to.WriteString("resolved_by", JsonWords.Of(item.ResolvedBy));
        }

        to.WriteEndObject();
    }

    private void Cause(IncidentCause cause)
    {
        to.WriteStartObject();
        to.WriteString("code", cause.Code);
        to.WriteString("confidence", JsonWords.Of(cause.Confidence));
        to.Text("side", cause.Side);
        to.Both("title", cause.Entry.Title);
        to.Both("explanation", cause.Entry.Explanation);
        to.List("details", cause.Details, Both);
        to.Texts("confirm", cause.Entry.Commands);
        to.Both("confirm_about", cause.Entry.Confirm);
        to.Both("mend", cause.Entry.Mend);
        to.WriteNumber("evidence_count", cause.EvidenceCount);
        to.List("evidence", cause.Evidence, Evidence);
        to.WriteEndObject();
    }

    private void Evidence(Evidence item)
    {
        to.WriteStartObject();
        to.Text("key", item.Key);
        to.Text("file", item.File);
        if (item.Line > 0)
        {
            to.WriteNumber("line", item.Line);
        }

        Time("time", item.Ticks);
        to.Text("host", item.Host);
        to.Text("unit", item.Unit);
        to.WriteString("id", item.Id);
        to.Text("text", item.Text);
        to.WriteEndObject();
    }

    private void Measure(Measure measure)
    {
        to.WriteStartObject();
        to.WriteString("field", measure.Field);
        to.WriteNumber("total", measure.Total);
        to.WriteNumber("worst", measure.Worst);
        to.WriteEndObject();
    }

    private void Mark(TimelineMark mark)
    {
        to.WriteStartObject();
        Time("time", mark.Ticks);
        to.WriteString("what", mark.What);
        to.Text("id", mark.Id);
        to.Both("text", mark.Text);
        to.WriteEndObject();
    }

    private void Both(LocalText text)
    {
        to.WriteStartObject();
        to.Text("en", text.En);
        to.Text("ja", text.Ja);
        to.WriteEndObject();
    }

    private void Time(string name, long ticks)
    {
        if (ticks > 0)
        {
            to.WriteString(name, JsonWords.Time(ticks));
        }
    }
}
