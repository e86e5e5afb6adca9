using Hikeshi.Catalog;
using Hikeshi.Reporting;

namespace Hikeshi.Tests.Reporting;

public sealed class FirstSentenceTests
{
    [Theory]
    [InlineData("One. Two.", "One.")]
    [InlineData("One", "One")]
    [InlineData("", "")]
    [InlineData("Run `show x. Y` first. Then.", "Run `show x. Y` first.")]
    [InlineData("Use 9.16.4 or later. Then.", "Use 9.16.4 or later.")]
    [InlineData("Some (e.g. Two. Three) do. Then.", "Some (e.g. Two. Three) do.")]
    [InlineData("First decide\n- one. Two.", "First decide")]
    [InlineData("最初の文です。次の文です。", "最初の文です。")]
    [InlineData("「文。」と出ます。次です。", "「文。」と出ます。")]
    public void It_ends_where_the_sentence_ends(string text, string expected) => Assert.Equal(expected, FirstSentence.Of(text));

    [Fact]
    public void Every_advice_of_the_catalog_has_one()
    {
        var catalog = MessageCatalog.BuiltIn;
        foreach (var advice in catalog.MessageIds.Concat(catalog.PhraseNames).Select(k => catalog.Find(k)!.Advice))
        {
            foreach (var text in (string[])[advice.En, advice.Ja])
            {
                var sentence = FirstSentence.Of(text);
                Assert.True(sentence.Count(c => c == '`') % 2 == 0 && sentence.Length > 3 && text.StartsWith(sentence, StringComparison.Ordinal), text);
            }
        }
    }
}
