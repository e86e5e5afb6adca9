using System.Globalization;

namespace Hikeshi.Catalog.Toml;

/// <summary>Reads a file of scenarios/.</summary>
internal static class ScenarioReader
{
    private const int LongestPause = 7 * 24 * 3600;
    private const int MostActors = 1000;
    private const int MostRepeats = 1_000_000;

    public static Scenario Read(string path, TableReader table)
    {
        var isPart = table.Has("part");
        var scenario = new Scenario
        {
            Name = table.Text(isPart ? "part" : "scenario"),
            IsPart = isPart,
            Kind = isPart ? "" : table.Text("kind"),
            Causes = isPart ? [] : table.Texts("causes", required: true),
            Actors = isPart || !table.Has("actors") ? 1 : table.Number("actors", least: 1, most: MostActors),
            Again = isPart || !table.Has("again") ? null : ReadPause(table, "again"),
            Title = isPart ? Texts.LocalText.Empty : table.Local("title"),
            Steps = [.. table.Tables("steps").Select(Step)],
        };
        if (path != $"scenarios/{scenario.Name}.toml")
        {
            table.Report(table.Table, CatalogRule.WrongPlace, $"scenarios/{scenario.Name}.toml");
        }

        table.Close();
        return scenario;
    }

    private static ScenarioStep Step(TableReader table)
    {
        var step = new ScenarioStep
        {
            Message = table.OptionalText("message"),
            Phrase = table.OptionalText("phrase"),
            Include = table.OptionalText("include"),
            Wording = table.Has("wording") ? table.Number("wording", least: 1) : 1,
            Text = table.OptionalText("text") ?? "",
            Context = table.OptionalText("context"),
            New = table.OptionalText("new"),
            After = table.Has("after") ? ReadPause(table, "after") : Pause.None,
            Repeat = table.Has("repeat") ? table.Number("repeat", most: MostRepeats) : 1,
            Every = table.Has("every") ? ReadPause(table, "every") : null,
            Fields = Fields(table),
        };
        table.Close();
        return step;
    }

    /// <summary>One number, or the least and the most.</summary>
    private static Pause ReadPause(TableReader table, string key)
    {
        var (least, most) = table.Range(key, LongestPause);
        return new Pause(least, most);
    }

    private static List<KeyValuePair<string, string>> Fields(TableReader table)
    {
        if (table.SubTable("fields") is not { } fields)
        {
            return [];
        }

        var values = new List<KeyValuePair<string, string>>();
        foreach (var (name, node) in fields.Table.Entries)
        {
            if (node.Kind is TomlKind.List or TomlKind.Table or TomlKind.Other)
            {
                table.Report(node, CatalogRule.WrongType, name);
            }

            values.Add(new(name, node.Kind switch
            {
                TomlKind.Number => node.Number.ToString(CultureInfo.InvariantCulture),
                TomlKind.Flag => node.Flag ? "true" : "false",
                _ => node.Text,
            }));
        }

        return values;
    }
}
