using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Tunnels;

public sealed class FailureCausesTests
{
    [Fact]
    public void Only_what_failed_in_the_time_is_counted()
    {
        var incident = Sample.Incident(5, -300, -200, -100, 10, 20);

        Assert.Equal([(2L, false)], Of(incident));
    }

    [Fact]
    public void What_began_in_the_time_counts_as_a_whole() => Assert.Equal([(900L, false)], Of(Sample.Incident(900, 1, 2)));

    [Fact]
    public void A_cause_that_struck_before_is_left_out() => Assert.Empty(Of(Sample.Incident(3, -300, -200, -100)));

    [Fact]
    public void What_a_long_story_no_longer_holds_makes_it_a_lower_bound_where_it_may_be_missed()
    {
        Assert.Equal([(3L, true)], Of(Sample.Incident(50, -300, 10, 20, 30)));
        Assert.Equal([(1L, false)], Of(Sample.Incident(50, -300, -200, -100, 30)));
    }

    private static IEnumerable<(long, bool)> Of(Incident incident) => FailureCauses.Of([incident], Sample.Noon).Select(c => (c.Count, c.IsAtLeast));
}
