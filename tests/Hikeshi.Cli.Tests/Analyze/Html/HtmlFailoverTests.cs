using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze.Html;

/// <summary>The part of the page about failover pairs.</summary>
public sealed class HtmlFailoverTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void A_pair_has_a_lane_for_each_unit_and_what_its_standby_lacks(Language language, string name)
    {
        var page = HtmlSample.Page(Diagnosis.Empty with { Failovers = [HtmlSample.Pair()] }, language);
        Golden.Check($"html-failovers-{name}", page[page.IndexOf("<section id=\"failovers\"", StringComparison.Ordinal)..page.IndexOf("<section id=\"over-time\"", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Where_no_line_names_a_unit_the_lanes_are_the_roles()
    {
        var pair = HtmlSample.Pair();
        var page = HtmlSample.Page(Diagnosis.Empty with { Failovers = [pair with { Units = [], Replications = [.. pair.Replications.Select(r => r with { Sender = null })] }] });
        Assert.Equal(["the active unit", "the standby unit"], Lanes(page));
    }

    [Fact]
    public void A_unit_that_only_its_host_tells_has_a_lane_and_so_has_the_other_one()
    {
        var pair = HtmlSample.Pair();
        var one = new UnitName(null, "fw-b");
        var page = HtmlSample.Page(Diagnosis.Empty with
        {
            Failovers = [pair with { Units = [new(one, "standby", new LineReference(null, 1, 0, "709005"))], Replications = [pair.Replications[0] with { Sender = null, Receiver = one }] }],
        });
        Assert.Equal(["fw-b, last seen as standby", "the other unit"], Lanes(page));
    }

    [Fact]
    public void What_a_later_copy_brought_is_not_missing_any_more()
    {
        var pair = HtmlSample.Pair();
        var healed = pair with { Replications = [.. pair.Replications, pair.Replications[0] with { Begin = HtmlSample.At(17), End = HtmlSample.At(18) }] };
        Assert.Equal((string[])["banner motd x", "fw-a"], Missing(pair).Item1);
        Assert.Equal(2, Missing(pair).Item2);
        Assert.Empty(Missing(healed).Item1);
        Assert.Equal(0, Missing(healed).Item2);
        Assert.DoesNotContain("banner motd x", HtmlSample.Page(Diagnosis.Empty with { Failovers = [healed] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_pairs_the_first_fifty_are_drawn_and_the_others_counted()
    {
        var page = HtmlSample.Page(Diagnosis.Empty with { Failovers = [.. Enumerable.Range(0, 53).Select(n => HtmlSample.Pair($"fw-{n}"))] });
        Assert.Equal(50, HtmlSample.Read(page).Descendants("figure").Count(f => (string?)f.Attribute("class") == "pair"));
        Assert.Contains("Pairs not drawn here: 3. The JSON format has them all.", page, StringComparison.Ordinal);
    }

    private static (List<string> Commands, long Others) Missing(Failover pair)
    {
        var (shown, others) = LatestMissing.Of([pair], 10);
        return ([.. shown.Select(s => s.Item.Command)], others);
    }

    private static IEnumerable<string> Lanes(string page) =>
        HtmlSample.Read(page).Descendants("text").Where(t => (string?)t.Attribute("class") == "lane").Select(t => t.Value);
}
