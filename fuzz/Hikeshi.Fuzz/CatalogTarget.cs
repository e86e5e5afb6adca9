using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Fuzz;

/// <summary>
/// A catalog file may hold anything: it is read or its problems are listed. The first byte chooses the kind of file;
/// the same text is tried as a template and, when it is one, compiled.
/// </summary>
internal sealed class CatalogTarget : IFuzzTarget
{
    private static readonly string[] Paths =
    [
        "messages/713/713120.toml", "phrases/x.toml", "fields/vpn.toml", "causes/x.toml", "families.toml", "actions.toml", "outcomes.toml",
        "classes.toml", "elsewhere.txt",
    ];

    public string Name => "catalog";

    public IReadOnlyList<string> Tokens { get; } =
    [
        "id = \"713120\"", "[[templates]]", "text = '", "'''", "{", "}", "{peer.ip}", "{ike.phase:1|2}", "{?", "[title]", "en = \"", "ja = \"", "[[samples]]",
        "[samples.fields]", "\"vpn.group\" = ", "= []", "= {", "1e999", "0x", "\\u0000", "severity = -1", "{*}", "|", "1979-05-27T07:32:00Z",
    ];

    public void Run(ReadOnlySpan<byte> input)
    {
        if (input.IsEmpty)
        {
            return;
        }

        var text = Encoding.UTF8.GetString(input[1..]);
        var draft = new CatalogDraft();
        CatalogFileReader.Read(draft, Paths[input[0] % Paths.Length], text);
        var fields = MessageCatalog.BuiltIn.Fields;
        foreach (var template in draft.Entries.SelectMany(e => e.Entry.Wordings).Select(w => w.Text).Append(text))
        {
            if (TemplateParser.Parse(template, fields, out var problem) is { } nodes)
            {
                TemplateCompiler.Compile(nodes, fields);
            }
            else
            {
                BrokenInvariantException.Unless(problem is not null, "a template is refused without a reason");
            }
        }
    }
}
