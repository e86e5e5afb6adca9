using Hikeshi.Cli.Output;

namespace Hikeshi.Cli.Tests.Output;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a|b", "`a`&#124;`b`")]
    [InlineData("a\\|b", "`a\\`&#124;`b`")]
    [InlineData("||", "&#124;&#124;")]
    [InlineData("x``y", "``` x``y ```")]
    [InlineData("<b>@you http://example.com</b>", "`<b>@you http://example.com</b>`")]
    [InlineData("\x1b[2J", "`\\x1b[2J`")]
    [InlineData("", "")]
    public void Text_of_a_log_is_code(string text, string expected) => Assert.Equal(expected, MarkdownCode.Log(text));

    [Theory]
    [InlineData("a *b* <c> [d] | e", "a \\*b\\* &lt;c&gt; \\[d\\] \\| e")]
    [InlineData("type `show x | include <y>` now", "type `show x `&#124;` include <y>` now")]
    [InlineData("one ` alone, `two` not", "one \\` alone, \\`two\\` not")]
    public void A_line_of_the_catalog_keeps_its_code_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Line(text));

    [Theory]
    [InlineData("see `show x | include <y>`\n- # one\n+ two", "see `show x | include <y>`\n- \\# one\n\\+ two\n")]
    public void Prose_keeps_its_lists_and_its_code(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Prose(text));

    [Theory]
    [InlineData("- a - b", "\\- a - b")]
    [InlineData("12. a 3. b", "12\\. a 3. b")]
    [InlineData("1) a", "1\\) a")]
    [InlineData("===", "\\===")]
    [InlineData("#1 costs $2 & `x`", "\\#1 costs \\$2 &amp; \\`x\\`")]
    [InlineData("12", "12")]
    [InlineData("7.2", "7.2")]
    [InlineData("=1+1", "=1+1")]
    public void A_plain_text_begins_no_list_and_no_heading(string text, string expected) =>
        Assert.Equal(expected, MarkdownText.Plain(text));
}
