namespace Hikeshi.Catalog.Toml;

/// <summary>Reads the file of a kind of incident.</summary>
internal static class IncidentReader
{
    public static void Read(CatalogDraft draft, string path, TableReader table)
    {
        var name = table.Text("kind");
        if (path != $"incidents/{name}.toml")
        {
            table.Report(table.Table.Find("kind") ?? table.Table, CatalogRule.WrongPlace, $"incidents/{name}.toml");
        }

        draft.Kinds.Add(new IncidentKind
        {
            Name = name,
            Severity = table.Text("severity"),
            Families = table.Texts("families"),
            Subject = table.Texts("subject", required: true),
            JoinedBy = table.Texts("joined_by"),
            Variant = Variant(table.SubTable("variant")),
            Lookback = table.Number("lookback"),
            Settle = table.Number("settle"),
            Quiet = table.Number("quiet", required: false),
            CountsAttempts = table.Flag("counts_attempts"),
            Same = table.Texts("same"),
            Measures = table.Texts("measures"),
            Awaits = Awaits(table),
            Spreads = Spreads(table),
            Silence = Silence(table.SubTable("silence")),
            Title = table.Local("title"),
            Trouble = table.Local("trouble"),
            CannotTell = table.Local("cannot_tell"),
        });
        table.Close();
    }

    private static KindVariant? Variant(TableReader? table)
    {
        if (table is null)
        {
            return null;
        }

        var variant = new KindVariant(table.Text("kind"), table.Text("field"));
        table.Close();
        return variant;
    }

    private static Silence? Silence(TableReader? table)
    {
        if (table is null)
        {
            return null;
        }

        var silence = new Silence(
            table.Text("cause"),
            table.Number("times", least: 4, most: 20),
            table.Number("missed", least: 1),
            table.Number("seconds", least: 1),
            table.Text("class"),
            table.Number("level", most: 7));
        table.Close();
        return silence;
    }

    private static List<Awaited> Awaits(TableReader table)
    {
        var awaits = new List<Awaited>();
        foreach (var item in table.Tables("awaits"))
        {
            awaits.Add(new Awaited(
                item.Texts("after", required: true),
                ConditionReader.Read(item),
                item.Texts("until", required: true),
                item.Number("seconds", least: 1),
                item.OptionalText("cause"),
                item.Text("confidence")));
            item.Close();
        }

        return awaits;
    }

    private static List<Spread> Spreads(TableReader table)
    {
        var spreads = new List<Spread>();
        foreach (var item in table.Tables("spreads"))
        {
            spreads.Add(new Spread(
                item.Text("field"),
                item.Number("count", least: 2),
                item.Number("seconds", least: 1),
                item.Texts("except"),
                item.Text("cause"),
                item.Texts("claims")));
            item.Close();
        }

        return spreads;
    }
}
