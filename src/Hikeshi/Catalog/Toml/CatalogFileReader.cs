
namespace Hikeshi.Catalog.Toml;

/// <summary>Reads catalog files, told apart by their path, into a draft.</summary>
public static class CatalogFileReader
{
    /// <summary>Adds one file to a draft. Never throws: what is wrong is listed in the draft's problems.</summary>
    /// <param name="draft">Where the parts go.</param>
    /// <param name="path">The path inside the catalog folder, with <c>/</c>.</param>
    /// <param name="text">The file's text.</param>
    public static void Read(CatalogDraft draft, string path, string text)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var problems = new List<CatalogProblem>();
        if (TomlTree.Parse(path, text, problems) is { } root)
        {
            draft.Trees[path] = root;
            var table = new TableReader(path, root, problems);
            ReadByPath(draft, path, table);
        }

        foreach (var problem in problems)
        {
            draft.Problems.Add(problem);
        }
    }

    private static void ReadByPath(CatalogDraft draft, string path, TableReader table)
    {
        switch (path.Split('/')[0])
        {
            case "messages":
                AddEntry(draft, path, table, phrase: false);
                break;
            case "phrases":
                AddEntry(draft, path, table, phrase: true);
                break;
            case "fields":
                Fields(draft, table);
                break;
            case "causes":
                CauseReader.Read(draft, path, table);
                break;
            case "incidents":
                IncidentReader.Read(draft, path, table);
                break;
            case "scenarios":
                draft.Scenarios.Add(ScenarioReader.Read(path, table));
                break;
            case "families.toml":
                Terms(draft.Families, table, "families");
                break;
            case "actions.toml":
                Terms(draft.Actions, table, "actions");
                break;
            case "outcomes.toml":
                Terms(draft.Outcomes, table, "outcomes");
                break;
            case "classes.toml":
                Classes(draft, table);
                break;
            default:
                table.Report(table.Table, CatalogRule.WrongPlace, path);
                break;
        }
    }

    private static void AddEntry(CatalogDraft draft, string path, TableReader table, bool phrase)
    {
        var entry = EntryReader.Read(table, phrase);
        var expected = phrase
            ? $"phrases/{entry.Key}.toml"
            : $"messages/{entry.Key[..Math.Min(3, entry.Key.Length)]}/{entry.Key}.toml";
        if (path != expected)
        {
            table.Report(table.Table.Find(phrase ? "phrase" : "id") ?? table.Table, CatalogRule.WrongPlace, expected);
        }

        draft.Entries.Add((path, entry));
    }

    private static void Fields(CatalogDraft draft, TableReader table)
    {
        foreach (var item in table.Tables("fields"))
        {
            var name = item.Text("name");
            if (!FieldTypes.TryParse(item.Text("type"), out var type))
            {
                item.Report(item.Table.Find("type") ?? item.Table, CatalogRule.WrongValue, "type");
            }

            if (!NameKinds.TryParse(item.OptionalText("identifies"), out var identifies))
            {
                item.Report(item.Table.Find("identifies")!, CatalogRule.WrongValue, "identifies");
            }

            draft.Fields.Add(new FieldDefinition(
                name,
                type,
                item.OptionalText("else"),
                item.OptionalText("ecs"),
                item.OptionalText("ocsf"),
                item.LocalPair("en", "ja"))
            {
                Identifies = identifies,
            });
            item.Close();
        }

        table.Close();
    }

    private static void Terms(IList<CatalogTerm> terms, TableReader table, string key)
    {
        foreach (var item in table.Tables(key))
        {
            terms.Add(new CatalogTerm(
                item.Text("name"),
                item.LocalPair("en", "ja"),
                item.LocalPair("en_about", "ja_about", required: false),
                item.Number("urgency", required: false, most: 9)));
            item.Close();
        }

        table.Close();
    }

    private static void Classes(CatalogDraft draft, TableReader table)
    {
        foreach (var item in table.Tables("classes"))
        {
            draft.Classes.Add(new MessageClass(
                item.Text("name"),
                item.Texts("prefixes", required: true),
                item.Flag("context"),
                item.LocalPair("en", "ja")));
            item.Close();
        }

        table.Close();
    }
}
