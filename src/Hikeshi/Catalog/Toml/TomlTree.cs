using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Hikeshi.Catalog.Toml;

/// <summary>Turns the parser's syntax tree into nested tables that know their place in the file.</summary>
internal static class TomlTree
{
    /// <summary>Parses a file; null (and a problem) when it is not TOML.</summary>
    public static TomlNode? Parse(string path, string text, List<CatalogProblem> problems)
    {
        DocumentSyntax document;
        try
        {
            document = SyntaxParser.Parse(text, path, validate: true);
        }
        catch (TomlException problem)
        {
            // The parser reports most problems in the document, but throws for nesting deeper than any file of ours.
            problems.Add(new CatalogProblem(
                path, (problem.Line ?? 0) + 1, (problem.Column ?? 0) + 1, CatalogRule.Syntax, problem.Message));
            return null;
        }
        catch (ArgumentException problem)
        {
            // An escape for half a surrogate pair: the parser lets the failed conversion through.
            problems.Add(new CatalogProblem(path, 1, 1, CatalogRule.Syntax, problem.Message));
            return null;
        }

        if (document.HasErrors)
        {
            var first = document.Diagnostics[0];
            problems.Add(new CatalogProblem(
                path, first.Span.Start.Line + 1, first.Span.Start.Column + 1, CatalogRule.Syntax, first.Message));
            return null;
        }

        return Tables(document);
    }

    private static TomlNode Tables(DocumentSyntax document)
    {
        var root = new TomlNode(TomlKind.Table, 1, 1);
        foreach (var pair in document.KeyValues)
        {
            Add(root, pair);
        }

        foreach (var section in document.Tables)
        {
            var table = OpenTable(root, section);
            foreach (var pair in section.Items.OfType<KeyValueSyntax>())
            {
                Add(table, pair);
            }
        }

        return root;
    }

    private static TomlNode OpenTable(TomlNode root, TableSyntaxBase section)
    {
        var names = Names(section.Name!);
        var table = root;
        for (var i = 0; i < names.Count - 1; i++)
        {
            table = Descend(table, names[i], section);
        }

        if (section is not TableArraySyntax)
        {
            return Descend(table, names[^1], section);
        }

        var list = table.Find(names[^1]);
        if (list is null)
        {
            list = NodeAt(TomlKind.List, section);
            table.Entries.Add(new(names[^1], list));
        }

        var item = NodeAt(TomlKind.Table, section);
        list.Items.Add(item);
        return item;
    }

    private static TomlNode Descend(TomlNode table, string name, SyntaxNode place)
    {
        var found = table.Find(name);
        if (found is { Kind: TomlKind.List, Items.Count: > 0 })
        {
            return found.Items[^1];
        }

        if (found is null)
        {
            found = NodeAt(TomlKind.Table, place);
            table.Entries.Add(new(name, found));
        }

        return found;
    }

    private static void Add(TomlNode table, KeyValueSyntax pair)
    {
        var names = Names(pair.Key!);
        for (var i = 0; i < names.Count - 1; i++)
        {
            table = Descend(table, names[i], pair);
        }

        table.Entries.Add(new(names[^1], Value(pair.Value!)));
    }

    private static TomlNode Value(SyntaxNode value)
    {
        switch (value)
        {
            case StringValueSyntax text:
                return new TomlNode(TomlKind.Text, Line(value), Column(value)) { Text = text.Value ?? "" };
            case IntegerValueSyntax number:
                return new TomlNode(TomlKind.Number, Line(value), Column(value)) { Number = number.Value };
            case BooleanValueSyntax flag:
                return new TomlNode(TomlKind.Flag, Line(value), Column(value)) { Flag = flag.Value };
            case ArraySyntax array:
                var list = NodeAt(TomlKind.List, value);
                foreach (var item in array.Items)
                {
                    list.Items.Add(Value(item.Value!));
                }

                return list;
            case InlineTableSyntax inline:
                var table = NodeAt(TomlKind.Table, value);
                foreach (var item in inline.Items)
                {
                    Add(table, item.KeyValue!);
                }

                return table;
            default:
                return NodeAt(TomlKind.Other, value);
        }
    }

    private static List<string> Names(KeySyntax key)
    {
        var names = new List<string> { Name(key.Key!) };
        foreach (var dotted in key.DotKeys)
        {
            names.Add(Name(dotted.Key!));
        }

        return names;
    }

    private static string Name(BareKeyOrStringValueSyntax part) => part switch
    {
        BareKeySyntax bare => bare.Key?.Text ?? "",
        StringValueSyntax quoted => quoted.Value ?? "",
        _ => "",
    };

    private static TomlNode NodeAt(TomlKind kind, SyntaxNode place) => new(kind, Line(place), Column(place));

    private static int Line(SyntaxNode node) => node.Span.Start.Line + 1;

    private static int Column(SyntaxNode node) => node.Span.Start.Column + 1;
}
