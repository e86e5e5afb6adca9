using System.Text;
using Hikeshi.Reporting.Html;

namespace Hikeshi.Tests.Reporting.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Elements_end_where_they_are_disposed_of() => Assert.Equal(
        "<!DOCTYPE html>\n<p class=\"a\"><b>x</b></p><hr />",
        Written(html =>
        {
            using (html.Open("p", ("class", "a")))
            {
                html.Element("b", "x");
            }

            html.Void("hr");
        }));

    [Fact]
    public void Texts_and_values_are_escaped() => Assert.Equal(
        "<!DOCTYPE html>\n<p title=\"&lt;&gt;&amp;&quot;&#39;\">&lt;&gt;&amp;&quot;&#39; \\x1b \\u202e \\uffff</p>",
        Written(html => html.Element("p", "<>&\"'\n\x1b \u202e \uffff", ("title", "<>&\"'"))));

    [Theory]
    [InlineData("style")]
    [InlineData("onclick")]
    [InlineData("onload")]
    public void Attributes_that_run_or_style_are_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new HtmlWriter().Void("p", (name, "x")));

    [Theory]
    [InlineData("a `b` c", "a <code>b</code> c")]
    [InlineData("a ` c", "a ` c")]
    [InlineData("`a`b`", "`a`b`")]
    public void Code_stands_between_backticks(string text, string expected) =>
        Assert.Equal("<!DOCTYPE html>\n" + expected, Written(html => ProseHtml.Inline(html, text)));

    [Fact]
    public void Prose_has_paragraphs_and_lists() => Assert.Equal(
        "<!DOCTYPE html>\n<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>",
        Written(html => ProseHtml.Write(html, "a\n- b\n- c\n\nd")));

    [Fact]
    public void A_budget_always_has_one_line_left()
    {
        var budget = new PageBudget(10);
        Assert.Equal([6, 4, 1, 1], new[] { 6, 6, 6, 1 }.Select(budget.Take));
    }

    private static string Written(Action<HtmlWriter> write)
    {
        var html = new HtmlWriter();
        write(html);
        return Encoding.UTF8.GetString(html.ToUtf8());
    }
}
