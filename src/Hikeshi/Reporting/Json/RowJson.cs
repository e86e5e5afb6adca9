using System.Globalization;
using Hikeshi.Events.Json;
using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Json;

/// <summary>Writes the rows of a report. Keys come in a fixed order; what is absent is left out.</summary>
internal sealed class RowJson(JsonBuffer to, Language language)
{
    private readonly TimeJson _times = new();

    public void Key(string key, bool first = false)
    {
        if (!first)
        {
            to.Raw((byte)',');
        }

        to.String(key);
        to.Raw((byte)':');
    }

    public void Number(string key, long value, bool first = false)
    {
        Key(key, first);
        to.Number(value);
    }

    /// <summary>The rows, how many there are in all, and what is counted outside them.</summary>
    public void Table<TRow>(string key, Ranking<TRow> table, Action<TRow> row)
    {
        Key(key);
        to.Raw((byte)'{');
        Number("distinct", table.Distinct, first: true);
        Flag("distinct_is_lower_bound", table.IsCapped);
        Number("others", table.Others);
        Key("rows");
        List(table.Rows, row);
        to.Raw((byte)'}');
    }

    public void List<TRow>(IReadOnlyList<TRow> rows, Action<TRow> row)
    {
        to.Raw((byte)'[');
        for (var i = 0; i < rows.Count; i++)
        {
            to.Raw(i == 0 ? "{"u8 : ",{"u8);
            row(rows[i]);
            to.Raw((byte)'}');
        }

        to.Raw((byte)']');
    }

    public void Span(SeenSpan seen)
    {
        if (seen is { First: { } first, Last: { } last })
        {
            Key("first");
            _times.Write(to, first.UtcTicks);
            Key("last");
            _times.Write(to, last.UtcTicks);
        }
    }

    /// <summary>Counts by severity 0 to 7, and of messages without one.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="least">Smaller counts are left out.</param>
    public void Severities(IReadOnlyList<long> counts, long least)
    {
        to.Raw((byte)'{');
        var isFirst = true;
        foreach (var (severity, count) in counts.Index().Where(c => c.Item >= least))
        {
            Number(severity == counts.Count - 1 ? "none" : severity.ToString(CultureInfo.InvariantCulture), count, isFirst);
            isFirst = false;
        }

        to.Raw((byte)'}');
    }

    public void Bucket(TimeBucket row)
    {
        Key("begin", first: true);
        _times.Write(to, row.Start.UtcTicks);
        Key("severity");
        Severities(row.Severities, least: 1);
    }

    public void Term(TermRow row)
    {
        Text("name", row.Name, first: true);
        Text("title", row.Title.In(language));
        Number("count", row.Count);
    }

    public void Action(ActionRow row)
    {
        Text("action", row.Action.Name, first: true);
        Text("action_title", row.Action.Title.In(language));
        Number("urgency", row.Action.Urgency);
        Key("id");
        Identity(row.Message);
        Seen(row.Message);
        Text("advice", FirstSentence.Of(row.Message.Best!.Advice.In(language)));
        Example(row.Message.Example);
    }

    public void Message(MessageRow row)
    {
        Key("id", first: true);
        Identity(row);
        Seen(row);
    }

    public void Unknown(MessageRow row)
    {
        Message(row);
        Example(row.Example);
    }

    public void Phrase(MessageRow row)
    {
        Text("phrase", row.Phrase!.Key, first: true);
        Text("title", row.Title.In(language));
        Seen(row.Seen);
    }

    public void Device(NameRow row)
    {
        Text("device", row.Name, first: true);
        Seen(row.Seen);
    }

    public void Source(NameRow row)
    {
        Text("source", row.Name, first: true);
        Number("count", row.Seen.Count);
        Span(row.Seen);
    }

    public void Peer(PeerRow row)
    {
        Text("peer", row.Name, first: true);
        if (row.Group is { } group)
        {
            Text("group", group);
            Flag("has_more_groups", row.HasMoreGroups);
        }

        Seen(row.Seen);
    }

    public void Wording(WordingRow row)
    {
        Text("id", row.Id, first: true);
        Text("shape", row.Shape);
        Number("count", row.Seen.Count);
        Span(row.Seen);
        Example(row.Example);
    }

    private void Identity(MessageRow row)
    {
        to.String(row.Id);
        if (row.Phrase is { } phrase)
        {
            Text("phrase", phrase.Key);
        }

        if (row.Best is { } entry)
        {
            Text("title", entry.Title.In(language));
            Text("outcome", entry.Outcome);
        }

        if (row.Severity >= 0)
        {
            Number("severity", row.Severity);
        }
    }

    private void Seen(MessageRow row)
    {
        Number("count", row.Seen.Count);
        Flag("count_is_lower_bound", row.IsLowerBound);
        Span(row.Seen);
    }

    private void Seen(SeenSpan seen)
    {
        Number("count", seen.Count);
        Number("failures", seen.Failures);
        Span(seen);
    }

    private void Example(ExampleLine? example)
    {
        if (example is null)
        {
            return;
        }

        Key("example");
        to.Raw((byte)'{');
        if (example.File is { } file)
        {
            Text("file", file, first: true);
        }

        Number("line", example.Line, first: example.File is null);
        Text("text", example.Text);
        to.Raw((byte)'}');
    }

    private void Text(string key, string value, bool first = false)
    {
        Key(key, first);
        to.String(value);
    }

    /// <summary>Flags stand only where they are true.</summary>
    private void Flag(string key, bool value)
    {
        if (value)
        {
            Key(key);
            to.Raw("true"u8);
        }
    }
}
