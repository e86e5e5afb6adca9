using Hikeshi.Catalog;
using Hikeshi.Explaining.Searching;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Cataloging;

public sealed class SearchTests
{
    [Theory]
    [InlineData("既に進行中")]
    [InlineData("すでに進行中")]
    [InlineData("already in progress")]
    [InlineData("ＡＬＲＥＡＤＹ　in progress")]
    [InlineData("713227")]
    public void A_message_is_found_in_both_languages(string query) =>
        Assert.Contains(new CatalogSearch(MessageCatalog.BuiltIn, Language.English).Find(query), h => h.Entry.Key == "713227");

    [Theory]
    [InlineData("ﾌﾟﾛｷｼ", "プロキシ")]
    [InlineData("ｻｰﾊﾞｰ", "サーバ")]
    [InlineData("IPSEC", "ｉｐｓｅｃ")]
    public void Two_spellings_find_the_same(string one, string other)
    {
        var search = new CatalogSearch(MessageCatalog.BuiltIn, Language.Japanese);
        var keys = search.Find(one).Select(h => h.Entry.Key).ToArray();
        Assert.NotEmpty(keys);
        Assert.Equal(keys, search.Find(other).Select(h => h.Entry.Key), StringComparer.Ordinal);
    }

    [Fact]
    public void All_words_must_occur() =>
        Assert.Empty(new CatalogSearch(MessageCatalog.BuiltIn, Language.English).Find("proxy xyzzy"));

    [Theory]
    [InlineData("\"already in progress\"")]
    [InlineData("＂ALREADY  in\tprogress＂")]
    [InlineData("\"already in progress")]
    public void Words_in_quotes_stand_together(string query)
    {
        var search = new CatalogSearch(MessageCatalog.BuiltIn, Language.English);
        var keys = search.Find(query).Select(h => h.Entry.Key).ToArray();
        Assert.Contains("713227", keys, StringComparer.Ordinal);
        Assert.DoesNotContain("715021", keys, StringComparer.Ordinal);
        Assert.Contains(search.Find("already in progress"), h => h.Entry.Key == "715021");
    }

    [Fact]
    public void Quoted_words_and_others_may_be_mixed()
    {
        var search = new CatalogSearch(MessageCatalog.BuiltIn, Language.English);
        var keys = search.Find("rekey \"already in progress\"").Select(h => h.Entry.Key).ToArray();
        Assert.NotEmpty(keys);
        Assert.Empty(keys.Except(search.Find("rekey").Select(h => h.Entry.Key), StringComparer.Ordinal));
        Assert.Empty(keys.Except(search.Find("\"already in progress\"").Select(h => h.Entry.Key), StringComparer.Ordinal));
    }

    [Fact]
    public void Where_all_words_stand_together_comes_first()
    {
        var hits = new CatalogSearch(MessageCatalog.BuiltIn, Language.English).Find("already in progress");
        Assert.Equal(hits.OrderByDescending(h => h.IsTogether).Select(h => h.Entry.Key), hits.Select(h => h.Entry.Key));
        Assert.Equal((true, false), (hits[0].IsTogether, hits[^1].IsTogether));
        Assert.All(hits.Where(h => h.IsTogether), h =>
            Assert.Equal("already in progress", h.Text.Substring(h.Start, h.Length), ignoreCase: true));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\" \" \"")]
    public void Empty_quotes_find_nothing(string query) =>
        Assert.Empty(new CatalogSearch(MessageCatalog.BuiltIn, Language.English).Find(query));

    [Fact]
    public void Titles_come_before_templates_and_texts()
    {
        var ranks = new CatalogSearch(MessageCatalog.BuiltIn, Language.English).Find("crypto").Select(h => h.Rank).ToArray();
        Assert.Equal(ranks.Order(), ranks);
        Assert.Equal(SearchRank.Title, ranks[0]);
        Assert.Equal(SearchRank.Text, ranks[^1]);
    }

    [Fact]
    public void The_found_word_is_in_the_proof()
    {
        foreach (var hit in new CatalogSearch(MessageCatalog.BuiltIn, Language.Japanese).Find("ﾌﾟﾛｷｼ"))
        {
            Assert.Contains("プロキシ", hit.Text.Substring(hit.Start, hit.Length), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "already", "boiling")]
    [InlineData("ja", "既に沸騰")]
    public void Hits_are_shown_with_the_place(string language, params string[] words)
    {
        var run = CliRun.Fixed(["catalog", "search", .. words, "--lang", language]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Golden.Check($"search-{language}", run.Output);
    }

    [Fact]
    public void No_hit_is_no_error()
    {
        var run = CliRun.Of("catalog", "search", "xyzzy\e[31m");
        Assert.Equal((0, "", "Nothing in the catalog holds all of: xyzzy\\x1b[31m. Try fewer words.\n"), (run.Code, run.Output, run.Error.ReplaceLineEndings("\n")));
    }
}
