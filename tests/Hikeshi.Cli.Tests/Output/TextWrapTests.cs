using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Tests.Output;

public sealed class TextWrapTests
{
    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("", 8, "")]
    [InlineData("  a   b  ", 8, "a b")]
    [InlineData("日本語の文章です。", 8, "日本語の|文章で|す。")]
    [InlineData("前（注）後", 6, "前|（注）|後")]
    [InlineData("show run を実行", 8, "show run|を実行")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("path/to/some/file", 9, "path/to/|some/file")]
    [InlineData("x 日本語日本語", 5, "x 日|本語|日本|語")]
    public void Lines_end_where_the_language_allows(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextWrap.Lines(text, width)));

    [Fact]
    public void Colors_do_not_count_and_always_end()
    {
        var page = new Page(new TerminalView(36, HasColors: true));
        page.Prose("Type `show running-config crypto map` and read what it says.", 2);
        Assert.Equal(
            "  Type \e[2m`\e[0m\e[36mshow running-config crypto\e[0m\n  \e[36mmap\e[0m\e[2m`\e[0m and read what it says.\n",
            page.ToString());
    }

    [Fact]
    public void What_is_put_into_a_page_comes_out_safe()
    {
        var page = new Page(new TerminalView(80, HasColors: false));
        page.Text("a\e[2Jb\u202ec");
        page.Prose("a\e[2Jb\u202ec", 0);
        page.Row(0, new PageCell("a\e[2Jb\u202ec", 0));
        page.Line(("a\e[2Jb\u202ec", Ink.Plain));
        Assert.Equal(string.Concat(Enumerable.Repeat("a\\x1b[2Jb\\u202ec\n", 4)), page.ToString());
    }
}
