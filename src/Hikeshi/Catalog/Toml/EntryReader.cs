using System.Globalization;

namespace Hikeshi.Catalog.Toml;

/// <summary>Reads a message or phrase file.</summary>
internal static class EntryReader
{
    public static CatalogEntry Read(TableReader table, bool phrase)
    {
        var entry = new CatalogEntry
        {
            Key = table.Text(phrase ? "phrase" : "id"),
            IsPhrase = phrase,
            Messages = phrase ? table.Texts("messages", required: true) : [],
            On = phrase ? table.OptionalText("on") : null,
            Severity = phrase ? -1 : table.Number("severity", most: 7),
            Family = table.Text("family"),
            Outcome = table.Text("outcome"),
            Action = table.Text("action"),
            Limited = phrase ? null : Limit(table.SubTable("limited")),
            Context = table.Flag("context"),
            Products = table.Texts("products"),
            Since = table.OptionalText("since"),
            ReplacedBy = table.OptionalText("replaced_by"),
            Sources = table.Texts("sources", required: true),
            Wordings = Wordings(table),
            Signals = Signals(table),
            Moves = Moves(table),
            Related = Related(table.SubTable("related")),
            Title = table.Local("title"),
            Explanation = table.Local("explanation"),
            Advice = table.Local("advice"),
            Notes = table.Local("notes", required: false),
            Samples = Samples(table),
        };
        table.Close();
        return entry;
    }

    private static RateLimit? Limit(TableReader? table)
    {
        if (table is null)
        {
            return null;
        }

        var limit = new RateLimit(table.Number("seconds", least: 1), table.Text("per"), table.OptionalText("when"));
        table.Close();
        return limit;
    }

    private static List<Wording> Wordings(TableReader table)
    {
        var wordings = new List<Wording>();
        foreach (var item in table.Tables("templates"))
        {
            wordings.Add(new Wording(item.Text("text"), item.Text("source")));
            item.Close();
        }

        return wordings;
    }

    private static List<Signal> Signals(TableReader table)
    {
        var signals = new List<Signal>();
        foreach (var item in table.Tables("signals"))
        {
            signals.Add(new Signal(
                item.Text("strength"),
                item.OptionalText("cause"),
                item.OptionalText("side"),
                ConditionReader.Read(item),
                item.Flag("walk")));
            item.Close();
        }

        return signals;
    }

    private static List<Move> Moves(TableReader table)
    {
        var moves = new List<Move>();
        foreach (var item in table.Tables("moves"))
        {
            moves.Add(new Move(
                item.Text("move"),
                item.Has("phase") ? item.Number("phase", least: 1, most: 2) : 0,
                item.OptionalText("role"),
                item.OptionalText("mode"),
                item.Has("step") ? item.Number("step", least: 1, most: 3) : 0,
                ConditionReader.Read(item)));
            item.Close();
        }

        return moves;
    }

    private static RelatedMessages Related(TableReader? table)
    {
        if (table is null)
        {
            return RelatedMessages.None;
        }

        var related = new RelatedMessages(table.Texts("before"), table.Texts("after"), table.Texts("instead"));
        table.Close();
        return related;
    }

    private static List<Sample> Samples(TableReader table)
    {
        var samples = new List<Sample>();
        foreach (var item in table.Tables("samples"))
        {
            var fields = new List<KeyValuePair<string, string>>();
            foreach (var (name, node) in item.SubTable("fields")?.Table.Entries ?? [])
            {
                fields.Add(new(name, Json(node)));
            }

            var number = item.Has("template") ? item.Number("template", least: 1) : 1;
            samples.Add(new Sample(item.Text("line"), number, item.OptionalText("phrase"), fields));
            item.Close();
        }

        return samples;
    }

    /// <summary>The value as an event's JSON would hold it.</summary>
    private static string Json(TomlNode node) => node.Kind switch
    {
        TomlKind.Number => node.Number.ToString(CultureInfo.InvariantCulture),
        TomlKind.Flag => node.Flag ? "true" : "false",
        TomlKind.List => $"[{string.Join(',', node.Items.Select(Json))}]",
        TomlKind.Table => $"{{{string.Join(',', node.Entries.Select(e => $"{Quote(e.Key)}:{Json(e.Value)}"))}}}",
        _ => Quote(node.Text),
    };

    private static string Quote(string text) =>
        $"\"{System.Text.Json.JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
