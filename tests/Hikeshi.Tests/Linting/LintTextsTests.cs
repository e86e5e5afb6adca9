using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Linting;

public sealed class LintTextsTests
{
    [Fact]
    public void Every_rule_has_a_sentence_of_its_own_in_both_languages()
    {
        var sentences = Enum.GetValues<CatalogRule>().Select(LintTexts.For).ToArray();
        Assert.Equal(sentences.Length, sentences.Select(s => s.En).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(sentences.Length, sentences.Select(s => s.Ja).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(sentences, s => s.En == s.Ja);
    }

    [Fact]
    public void A_sentence_names_the_thing_and_the_way_out()
    {
        var text = LintTexts.Of(new CatalogProblem("x.toml", 1, 1, CatalogRule.UnknownField, "peer.adress"));
        Assert.Equal(
            "The field 'peer.adress' is not in the dictionary. Use a name of fields/, or add it there.",
            text.In(Language.English));
        Assert.Equal(
            "フィールド「peer.adress」は辞書にありません。fields/ にある名前を使うか、辞書に追加してください。",
            text.In(Language.Japanese));
    }

    [Fact]
    public void Braces_are_written_as_braces()
    {
        var text = LintTexts.Of(new CatalogProblem("x.toml", 1, 1, CatalogRule.TemplateSyntax, "{"));
        Assert.Equal("The template's '{' has no partner. Close it, or write {{ or }} for a brace that is text.", text.En);
    }
}
