using Hikeshi.Texts;

namespace Hikeshi.Catalog.Toml;

/// <summary>
/// Reads the keys of one table and notes what is wrong with them. Every key that is asked for is known;
/// <see cref="Close"/> reports the others.
/// </summary>
internal sealed class TableReader(string file, TomlNode table, List<CatalogProblem> problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public TomlNode Table { get; } = table;

    public bool Has(string key) => Table.Find(key) is not null;

    public string Text(string key, bool required = true) => Take(key, TomlKind.Text, required)?.Text ?? "";

    public string? OptionalText(string key) => Take(key, TomlKind.Text, required: false)?.Text;

    public int Number(string key, bool required = true, int least = 0, int most = int.MaxValue)
    {
        if (Take(key, TomlKind.Number, required) is not { } node)
        {
            return least;
        }

        if (node.Number < least || node.Number > most)
        {
            Report(node, CatalogRule.WrongValue, key);
            return least;
        }

        return (int)node.Number;
    }

    /// <summary>A number, or a list of the least and the most.</summary>
    public (int Least, int Most) Range(string key, int most)
    {
        if (Table.Find(key) is not { Kind: TomlKind.List } list)
        {
            var number = Number(key, most: most);
            return (number, number);
        }

        _known.Add(key);
        if (list.Items is [{ Kind: TomlKind.Number } first, { Kind: TomlKind.Number } last]
            && first.Number >= 0 && first.Number <= last.Number && last.Number <= most)
        {
            return ((int)first.Number, (int)last.Number);
        }

        Report(list, CatalogRule.WrongValue, key);
        return (0, 0);
    }

    public bool Flag(string key) => Take(key, TomlKind.Flag, required: false)?.Flag ?? false;

    public List<string> Texts(string key, bool required = false)
    {
        var texts = new List<string>();
        foreach (var item in Take(key, TomlKind.List, required)?.Items ?? [])
        {
            if (item.Kind == TomlKind.Text)
            {
                texts.Add(item.Text);
            }
            else
            {
                Report(item, CatalogRule.WrongType, key);
            }
        }

        return texts;
    }

    public List<TableReader> Tables(string key)
    {
        var tables = new List<TableReader>();
        foreach (var item in Take(key, TomlKind.List, required: false)?.Items ?? [])
        {
            if (item.Kind == TomlKind.Table)
            {
                tables.Add(new TableReader(file, item, problems));
            }
            else
            {
                Report(item, CatalogRule.WrongType, key);
            }
        }

        return tables;
    }

    public TableReader? SubTable(string key, bool required = false) =>
        Take(key, TomlKind.Table, required) is { } node ? new TableReader(file, node, problems) : null;

    /// <summary>The pair <c>en</c> and <c>ja</c> of a sub-table.</summary>
    public LocalText Local(string key, bool required = true)
    {
        if (SubTable(key, required) is not { } both)
        {
            return LocalText.Empty;
        }

        var text = both.LocalPair("en", "ja");
        both.Close();
        return text;
    }

    /// <summary>Two keys of this table that hold the English and the Japanese text.</summary>
    public LocalText LocalPair(string english, string japanese, bool required = true)
    {
        var text = new LocalText(
            TextFolding.Unfold(Text(english, required), japanese: false),
            TextFolding.Unfold(Text(japanese, required), japanese: true));
        if (required && (text.En.Length == 0 || text.Ja.Length == 0))
        {
            Report(Table, CatalogRule.MissingText, text.En.Length == 0 ? english : japanese);
        }

        return text;
    }

    public void Close()
    {
        foreach (var (key, node) in Table.Entries)
        {
            if (!_known.Contains(key))
            {
                Report(node, CatalogRule.UnknownKey, key);
            }
        }
    }

    public void Report(TomlNode place, CatalogRule rule, string detail) =>
        problems.Add(new CatalogProblem(file, place.Line, place.Column, rule, detail));

    private TomlNode? Take(string key, TomlKind kind, bool required)
    {
        _known.Add(key);
        var node = Table.Find(key);
        if (node is null)
        {
            if (required)
            {
                Report(Table, CatalogRule.MissingKey, key);
            }

            return null;
        }

        if (node.Kind != kind)
        {
            Report(node, CatalogRule.WrongType, key);
            return null;
        }

        return node;
    }
}
