using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Matching;

/// <summary>Compiles an entry's wordings. A wording that breaks the rules is left out: lint has named it before.</summary>
internal static class EntryCompiler
{
    public static CompiledEntry Compile(CatalogEntry entry, MessageCatalog catalog)
    {
        var templates = new List<CompiledTemplate>();
        for (var i = 0; i < entry.Wordings.Count; i++)
        {
            if (TemplateParser.Parse(entry.Wordings[i].Text, catalog.Fields, out _, entry.On is not null) is { } nodes)
            {
                templates.Add(new CompiledTemplate(
                    TemplateCompiler.Compile(nodes, catalog.Fields),
                    string.Create(CultureInfo.InvariantCulture, $"{entry.Key}/{i + 1}")));
            }
        }

        // Phrases stand in IKE messages; their context is read by the message.
        var context = entry.Context || entry.IsPhrase || catalog.ClassOf(entry.Key) is { Context: true };
        return new CompiledEntry(entry, templates, context);
    }
}
