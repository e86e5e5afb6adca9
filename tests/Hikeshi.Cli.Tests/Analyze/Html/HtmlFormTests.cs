using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Hikeshi.Cli.Tests.Analyze.Html;

/// <summary>What browsers, screen readers and cautious mail servers need of a page.</summary>
public sealed class HtmlFormTests
{
    private static readonly string Page = HtmlSample.Page(
        new([HtmlSample.Tunnel(), HtmlSample.Tunnel()], [HtmlSample.Session("tanaka", 3)], 2) { Tunnels = [HtmlSample.Vpn(), HtmlSample.Vpn()], Failovers = [HtmlSample.Pair(), HtmlSample.Pair()] },
        log: Analyzed.Day);

    private static readonly XElement Root = HtmlSample.Read(Page);

    [Fact]
    public void Nothing_is_loaded_and_nothing_runs()
    {
        string[] forbidden = ["script", "img", "link", "iframe", "object", "embed", "form", "input", "base", "audio", "video", "image", "foreignObject"];
        Assert.DoesNotContain(Root.Descendants(), e => forbidden.Contains(e.Name.LocalName));
        var attributes = Root.Descendants().Attributes().ToList();
        Assert.DoesNotContain(attributes, a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(attributes.Where(a => a.Name.LocalName is "href" or "src"), a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
        var css = Root.Descendants("style").Single().Value;
        Assert.DoesNotContain("url(", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", css, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_policy_allows_the_one_style_sheet_and_nothing_else()
    {
        var css = Page[(Page.IndexOf("<style>", StringComparison.Ordinal) + 7)..Page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        var policy = Root.Descendants("meta").Single(m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy");
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", (string?)policy.Attribute("content"));
        Assert.True(css.IndexOfAny(['<', '&']) < 0, "HTML and XML would read it differently");
    }

    [Fact]
    public void Ids_are_unique_and_every_link_and_label_has_its_target()
    {
        var ids = Root.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var targets = Root.Descendants().Attributes()
            .SelectMany(a => a.Name.LocalName switch { "href" => [a.Value[1..]], "aria-labelledby" => a.Value.Split(' '), _ => [] });
        Assert.All(targets, t => Assert.Contains(t, ids));
    }

    [Fact]
    public void Headings_do_not_skip_a_level()
    {
        var last = 0;
        foreach (var heading in Root.Descendants().Where(e => e.Name.LocalName is ['h', >= '1' and <= '6']))
        {
            var level = heading.Name.LocalName[1] - '0';
            Assert.True(level <= last + 1, heading.Value);
            last = level;
        }

        Assert.Single(Root.Descendants("h1"));
    }

    [Fact]
    public void There_are_landmarks() =>
        Assert.All(new[] { "header", "nav", "main", "footer", "title" }, name => Assert.Single(Root.Descendants(name), e => e.Parent!.Name.LocalName != "svg"));

    [Fact]
    public void Tables_have_captions_and_every_row_the_cells_of_its_heading()
    {
        Assert.NotEmpty(Root.Descendants("table"));
        foreach (var table in Root.Descendants("table"))
        {
            Assert.NotEqual("", table.Element("caption")!.Value);
            var columns = table.Descendants("th").Count();
            Assert.All(table.Descendants("th"), h => Assert.Equal("col", (string?)h.Attribute("scope")));
            Assert.All(table.Element("tbody")!.Elements("tr"), r => Assert.Equal(columns, r.Elements("td").Count()));
        }
    }

    [Fact]
    public void Pictures_have_a_title_and_a_description_or_are_hidden()
    {
        Assert.Contains(Root.Descendants("svg"), s => (string?)s.Attribute("role") == "img");
        foreach (var svg in Root.Descendants("svg").Where(s => (string?)s.Attribute("aria-hidden") != "true"))
        {
            Assert.Equal("img", (string?)svg.Attribute("role"));
            Assert.NotEqual("", svg.Element("title")!.Value);
            Assert.NotEqual("", svg.Element("desc")!.Value);
        }
    }

    [Fact]
    public void Empty_elements_are_only_those_that_HTML_closes_itself_or_that_a_picture_holds()
    {
        string[] allowed = ["meta", "use", "path", "rect"];
        Assert.All(Root.Descendants().Where(e => e.IsEmpty), e => Assert.Contains(e.Name.LocalName, allowed));
    }
}
