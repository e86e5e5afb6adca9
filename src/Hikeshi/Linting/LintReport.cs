using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;

namespace Hikeshi.Linting;

/// <summary>Collects problems and finds the place of each in its file.</summary>
internal sealed class LintReport(CatalogDraft draft)
{
    private readonly List<CatalogProblem> _problems = [];

    public IReadOnlyList<CatalogProblem> Problems => _problems;

    /// <summary>Adds a problem at a value, or at the nearest table above it.</summary>
    /// <param name="file">The path inside the folder.</param>
    /// <param name="path">Keys and list numbers from the top of the file, as in <c>templates/0/text</c>.</param>
    /// <param name="rule">The broken rule.</param>
    /// <param name="detail">The thing in question.</param>
    /// <param name="shift">How many columns behind the value's start the place is.</param>
    public void Add(string file, string path, CatalogRule rule, string detail, int shift = 0)
    {
        var node = draft.Trees.GetValueOrDefault(file);
        foreach (var step in node is null ? [] : path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Child(node!, step) is not { } child)
            {
                shift = 0;
                break;
            }

            node = child;
        }

        Add(file, node, rule, detail, shift);
    }

    /// <summary>Adds a problem at the item of a list that has this name, in whatever file it stands.</summary>
    public void AddNamed(string list, string name, CatalogRule rule, string detail)
    {
        var found = Named(list, name).LastOrDefault();
        Add(found.File ?? $"{list}.toml", found.Item, rule, detail, shift: 0);
    }

    private void Add(string file, TomlNode? node, CatalogRule rule, string detail, int shift) =>
        _problems.Add(new CatalogProblem(file, node?.Line ?? 0, (node?.Column ?? 1) + shift, rule, detail));

    private IEnumerable<(string? File, TomlNode? Item)> Named(string list, string name) =>
        from tree in draft.Trees
        where tree.Key.StartsWith(list, StringComparison.Ordinal)
        from item in tree.Value.Find(list)?.Items ?? []
        where item.Find("name")?.Text == name
        select ((string?)tree.Key, (TomlNode?)item);

    private static TomlNode? Child(TomlNode node, string step) =>
        node.Kind == TomlKind.List
            ? node.Items.ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture))
            : node.Find(step);
}
