using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Tunnels;

public sealed class FailureCausesTests
{
    [Fact]
    public void Only_what_failed_in_the_time_is_counted()
    {
        var incident = Incident(5, -300, -200, -100, 10, 20);

        Assert.Equal([(2L, false)], Of(incident));
    }

    [Fact]
    public void What_began_in_the_time_counts_as_a_whole() => Assert.Equal([(900L, false)], Of(Incident(900, 1, 2)));

    [Fact]
    public void A_cause_that_struck_before_is_left_out() => Assert.Empty(Of(Incident(3, -300, -200, -100)));

    [Fact]
    public void What_a_long_story_no_longer_holds_makes_it_a_lower_bound_where_it_may_be_missed()
    {
        Assert.Equal([(3L, true)], Of(Incident(50, -300, 10, 20, 30)));
        Assert.Equal([(1L, false)], Of(Incident(50, -300, -200, -100, 30)));
    }

    private static IEnumerable<(long, bool)> Of(Incident incident) => FailureCauses.Of([incident], Sample.Noon).Select(c => (c.Count, c.IsAtLeast));

    private static Incident Incident(long count, params double[] failures) => new()
    {
        Id = "0123456789abcdef",
        Kind = MessageCatalog.BuiltIn.Kinds.Single(k => k.Name == "vpn.tunnel"),
        Severity = IncidentSeverity.High,
        State = IncidentState.Open,
        Device = "fw1",
        Subject = [new("peer.ip", "203.0.113.7")],
        JoinedBy = [],
        First = Sample.At(failures[0]),
        Last = Sample.At(failures[^1]),
        Count = count,
        CountIsLowerBound = false,
        Causes = [],
        Symptoms = [],
        Measures = [],
        Timeline = [.. failures.Select(f => new TimelineMark(Sample.At(f), "failed", "713902", LocalText.Empty))],
        Summary = LocalText.Empty,
        Rhythm = LocalText.Empty,
        Action = LocalText.Empty,
        ResolvedBy = ResolvedBy.None,
    };
}
