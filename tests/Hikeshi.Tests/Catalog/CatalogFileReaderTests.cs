using Hikeshi.Catalog;
using Hikeshi.Catalog.Toml;

namespace Hikeshi.Tests.Catalog;

public sealed class CatalogFileReaderTests
{
    [Theory]
    [InlineData("family = ", CatalogRule.Syntax, 1)]
    [InlineData("[[families]]\nname = \"a\"\nen = \"A\"\nja = \"あ\"\ncolour = \"red\"", CatalogRule.UnknownKey, 5)]
    [InlineData("[[families]]\nname = 7\nen = \"A\"\nja = \"あ\"", CatalogRule.WrongType, 2)]
    [InlineData("[[families]]\nen = \"A\"\nja = \"あ\"", CatalogRule.MissingKey, 1)]
    [InlineData("[[families]]\nname = \"a\"\nen = \"A\"\nja = \"\"", CatalogRule.MissingText, 1)]
    public void A_problem_is_named_with_its_line(string text, CatalogRule rule, int line)
    {
        var problem = Assert.Single(Read("families.toml", text).Problems);

        Assert.Equal((rule, line), (problem.Code, problem.Line));
        Assert.Equal("families.toml", problem.File);
        Assert.True(problem.Column > 0);
    }

    [Fact]
    public void A_file_in_the_wrong_place_is_a_problem() =>
        Assert.Equal(CatalogRule.WrongPlace, Assert.Single(Read("notes/readme.toml", "a = 1").Problems).Code);

    [Fact]
    public void Nesting_deeper_than_the_parser_goes_is_a_problem_and_no_exception()
    {
        var text = "a = " + new string('[', 5000);

        Assert.Contains(Read("families.toml", text).Problems, p => p.Code == CatalogRule.Syntax);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_problem_and_no_exception() =>
        Assert.Contains(Read("families.toml", "a = \"\\uD800\"").Problems, p => p.Code == CatalogRule.Syntax);

    [Fact]
    public void Folded_texts_join_with_a_blank_in_english_and_with_nothing_in_japanese()
    {
        const string Text = """
            [[families]]
            name = "a"
            en = '''
            One line
            and another.

            - a point
            - a second
            '''
            ja = '''
            一行目と
            二行目、FTD
            ASA です。
            '''
            """;
        var family = Assert.Single(Read("families.toml", Text).Families);

        Assert.Equal("One line and another.\n\n- a point\n- a second", family.Title.En);
        Assert.Equal("一行目と二行目、FTD ASA です。", family.Title.Ja);
    }

    private static CatalogDraft Read(string path, string text)
    {
        var draft = new CatalogDraft();
        CatalogFileReader.Read(draft, path, text);
        return draft;
    }
}
