using System.Globalization;
using System.Xml.Linq;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Reporting.Html;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze.Html;

/// <summary>The pictures of tunnels.</summary>
public sealed class HtmlTunnelTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Each_tunnel_has_a_line_and_a_picture_over_the_time_of_the_log(Language language, string name) => Golden.Check(
        $"html-tunnels-{name}",
        Section([HtmlSample.Vpn(), HtmlSample.Vpn(isUp: true)], language).ToString().ReplaceLineEndings("\n") + "\n");

    [Fact]
    public void Bands_follow_each_other_within_the_picture()
    {
        var bands = Section([HtmlSample.Vpn()]).Descendants("rect").ToList();

        Assert.Equal(["bad", "good", "good", "good", "bad"], bands.Select(b => (string)b.Attribute("class")!));
        var ends = 0.0;
        foreach (var band in bands)
        {
            Assert.InRange(Percent(band, "x"), ends - 0.02, 100);
            ends = Percent(band, "x") + Percent(band, "width");
            Assert.InRange(ends, 0, 100.01);
        }
    }

    [Fact]
    public void The_page_draws_the_worst_and_counts_the_others()
    {
        var section = Section([.. Enumerable.Range(0, 5).Select(i => HtmlSample.Vpn(isUp: i > 2))], options: new HtmlOptions { Language = Language.English, MostTunnels = 2 });

        Assert.Equal(2, section.Elements("figure").Count());
        Assert.Equal("3 more (2 up)", section.Elements("p").Last().Value);
    }

    [Fact]
    public void A_tunnel_without_times_is_told_without_a_picture()
    {
        var section = Section([HtmlSample.Vpn() with { Marks = [new TunnelMark(0, "up", "713120")] }]);

        Assert.Empty(section.Descendants("svg"));
        Assert.Contains("198.51.100.44 @ 198.51.100.44", section.Value, StringComparison.Ordinal);
    }

    private static XElement Section(IReadOnlyList<Tunnel> tunnels, Language language = Language.English, HtmlOptions? options = null) =>
        HtmlSample.Read(HtmlSample.Page(Diagnosis.Empty with { Tunnels = tunnels }, language, options: options)).ById("tunnels");

    private static double Percent(XElement element, string attribute) =>
        double.Parse(((string)element.Attribute(attribute)!).TrimEnd('%'), CultureInfo.InvariantCulture);
}
