using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Explaining;
using Hikeshi.Cli.Output;
using Hikeshi.Events;
using Hikeshi.Explaining;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Explaining;

public sealed class WidthTests
{
    [Theory]
    [InlineData(Language.English, 80)]
    [InlineData(Language.Japanese, 80)]
    [InlineData(Language.English, 40)]
    [InlineData(Language.Japanese, 40)]
    public void No_page_of_the_catalog_is_wider_than_its_view(Language language, int width)
    {
        var catalog = MessageCatalog.BuiltIn;
        var explainer = new Explainer(catalog);
        var page = new PageExplanation(language, new TerminalView(width, HasColors: false));
        var reader = new EventReader(catalog);
        foreach (var key in catalog.MessageIds.Concat(catalog.PhraseNames).Concat(catalog.CauseCodes))
        {
            Check(page.Write(explainer.Explain(key), key), width);
            foreach (var sample in catalog.Find(key)?.Samples ?? [])
            {
                Check(page.Write(explainer.Explain(reader.Read(Encoding.UTF8.GetBytes(sample.Line))), sample.Line), width);
            }
        }
    }

    [Fact]
    public void Every_explanation_is_valid_JSON_and_never_empty_Markdown()
    {
        var catalog = MessageCatalog.BuiltIn;
        var explainer = new Explainer(catalog);
        foreach (var key in catalog.MessageIds.Concat(catalog.PhraseNames).Concat(catalog.CauseCodes))
        {
            var item = explainer.Explain(key);
            Assert.True(item.IsKnown);
            using var json = System.Text.Json.JsonDocument.Parse(new JsonExplanation(Language.Japanese).Write(item, key));
            Assert.Equal(item.Title!.Ja, json.RootElement.GetProperty("title").GetString());
            Assert.StartsWith("# " + key, new MarkdownExplanation(Language.English).Write(item, key), StringComparison.Ordinal);
        }
    }

    private static void Check(string page, int width) =>
        Assert.DoesNotContain(page.Split('\n'), line => DisplayWidth.Of(line) > width || line.EndsWith(' '));
}
