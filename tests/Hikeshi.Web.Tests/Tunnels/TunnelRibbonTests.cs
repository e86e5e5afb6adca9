using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Web.Charts;

namespace Hikeshi.Web.Tests.Tunnels;

public sealed class TunnelRibbonTests
{
    [Fact]
    public void Goes_from_not_known_through_negotiating_to_up()
    {
        var tunnel = Sample.Tunnel(TunnelState.Up, 11, (10, "began"), (11, "up"));

        Assert.Equal(
            [(0, 10, RibbonState.Unknown), (10, 11, RibbonState.Negotiating), (11, 60, RibbonState.Up)],
            Spans(tunnel));
    }

    [Fact]
    public void A_tunnel_that_is_up_stays_so_while_it_is_negotiated_anew_and_when_that_fails()
    {
        var tunnel = Sample.Tunnel(TunnelState.Up, 5, (5, "up"), (20, "began"), (21, "rekey"), (30, "began"), (31, "failed"));

        Assert.Equal([(0, 5, RibbonState.Unknown), (5, 60, RibbonState.Up)], Spans(tunnel));
        Assert.Equal(["rekey", "failed"], TunnelRibbon.Of(tunnel, Sample.Noon, Sample.At(60)).Moments.Select(m => m.What));
    }

    [Fact]
    public void A_negotiation_without_an_end_is_not_known_after_three_minutes()
    {
        var tunnel = Sample.Tunnel(TunnelState.Unknown, double.NaN, (10, "began"));

        Assert.Equal(
            [(0, 10, RibbonState.Unknown), (10, 13, RibbonState.Negotiating), (13, 60, RibbonState.Unknown)],
            Spans(tunnel));
    }

    [Fact]
    public void What_began_before_the_span_reaches_into_it()
    {
        var tunnel = Sample.Tunnel(TunnelState.Down, 30, (-90, "up"), (30, "down"));

        Assert.Equal([(0, 30, RibbonState.Up), (30, 60, RibbonState.Down)], Spans(tunnel));
    }

    [Fact]
    public void The_lost_middle_of_a_long_story_is_not_known()
    {
        // Forty marks are all that a story keeps: twenty old ones, twenty new ones.
        var marks = Enumerable.Range(0, 20).Select(i => (i * 0.5, i % 2 == 0 ? "up" : "down"))
            .Concat(Enumerable.Range(0, 20).Select(i => (50 + (i * 0.5), i % 2 == 0 ? "up" : "down"))).ToArray();
        var tunnel = Sample.Tunnel(TunnelState.Down, 59.5, marks);

        Assert.Contains(Spans(tunnel), s => s == (9.5, 50, RibbonState.Unknown));
    }

    [Fact]
    public void Since_when_it_is_up_is_certain_although_marks_in_between_were_given_up()
    {
        var marks = Enumerable.Range(0, 40).Select(i => (i < 20 ? i * 0.5 : 40 + (i * 0.5), i == 0 ? "up" : "rekey")).ToArray();

        Assert.Equal([(0, 60, RibbonState.Up)], Spans(Sample.Tunnel(TunnelState.Up, 0, marks)));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 0.75)]
    public void Tells_how_much_of_the_known_time_it_was_up(int marks, double? share)
    {
        var tunnel = marks == 0 ? Sample.Tunnel(TunnelState.Unknown, double.NaN) : Sample.Tunnel(TunnelState.Down, 50, (20, "up"), (50, "down"));

        Assert.Equal(share, TunnelRibbon.Of(tunnel, Sample.Noon, Sample.At(60)).UpShare);
    }

    [Fact]
    public void Marks_in_the_wrong_order_and_outside_the_span_leave_no_gap_and_no_overlap()
    {
        var tunnel = Sample.Tunnel(TunnelState.Up, 500, (30, "up"), (10, "down"), (-5, "began"), (90, "up"));

        var spans = TunnelRibbon.Of(tunnel, Sample.Noon, Sample.At(60)).Spans;
        Assert.Equal(Sample.Noon, spans[0].From);
        Assert.Equal(Sample.At(60), spans[^1].To);
        Assert.All(spans.Zip(spans.Skip(1)), p => Assert.Equal(p.First.To, p.Second.From));
    }

    [Fact]
    public void Several_tunnels_are_up_while_one_of_them_is()
    {
        var first = Sample.Tunnel(TunnelState.Down, 30, (10, "up"), (30, "down"));
        var second = Sample.Tunnel(TunnelState.Down, 50, (20, "up"), (40, "down"), (44, "began"), (45, "failed"), (50, "failed"));

        var ribbon = TunnelRibbon.Of([first, second], Sample.Noon, Sample.At(60));

        Assert.Equal(
            [(0, 10, RibbonState.Unknown), (10, 40, RibbonState.Up), (40, 44, RibbonState.Down), (44, 45, RibbonState.Negotiating), (45, 60, RibbonState.Down)],
            ribbon.Spans.Select(s => (Minutes(s.From), Minutes(s.To), s.State)));
        Assert.Equal([45, 50], ribbon.Moments.Select(m => Minutes(m.Ticks)));
        Assert.Equal([(0, 60, RibbonState.Unknown)], TunnelRibbon.Of([], Sample.Noon, Sample.At(60)).Spans.Select(s => (Minutes(s.From), Minutes(s.To), s.State)));
    }

    private static IEnumerable<(double From, double To, RibbonState State)> Spans(Tunnel tunnel) =>
        TunnelRibbon.Of(tunnel, Sample.Noon, Sample.At(60)).Spans.Select(s => (Minutes(s.From), Minutes(s.To), s.State));

    private static double Minutes(long ticks) => (double)(ticks - Sample.Noon) / TimeSpan.TicksPerMinute;
}
