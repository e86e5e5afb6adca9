using Hikeshi.Texts;

namespace Hikeshi.Catalog.Toml;

/// <summary>Reads a cause file.</summary>
internal static class CauseReader
{
    private const int LastPhase = 2;

    public static void Read(CatalogDraft draft, string path, TableReader table)
    {
        var code = table.Text("cause");
        if (path != $"causes/{code}.toml")
        {
            table.Report(table.Table.Find("cause") ?? table.Table, CatalogRule.WrongPlace, $"causes/{code}.toml");
        }

        var confirm = table.SubTable("confirm", required: true);
        draft.Causes.Add(new CauseEntry(
            code,
            table.OptionalText("side"),
            table.OptionalText("incident") ?? "",
            table.OptionalText("severity"),
            table.Number("phase", required: false, most: LastPhase),
            Opens(table.SubTable("opens")),
            table.Texts("gives_way_to"),
            table.Local("title"),
            table.Local("explanation"),
            confirm?.Texts("commands") ?? [],
            confirm?.LocalPair("en", "ja") ?? LocalText.Empty,
            table.Local("mend")));
        confirm?.Close();
        table.Close();
    }

    private static Repetition Opens(TableReader? table)
    {
        if (table is null)
        {
            return Repetition.Once;
        }

        var repetition = new Repetition(table.Number("count"), table.Number("seconds", required: false));
        table.Close();
        return repetition;
    }
}
