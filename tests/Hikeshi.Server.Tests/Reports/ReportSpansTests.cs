using Hikeshi.Server.Reports;

namespace Hikeshi.Server.Tests.Reports;

public sealed class ReportSpansTests
{
    [Fact]
    public void Spans_are_whole_seconds_around_moments_and_those_that_touch_are_one() =>
        Assert.Equal([(5, 12), (20, 23)], Around(1, 6.5, 8, 10.9, 21));

    [Fact]
    public void A_span_does_not_begin_before_time() => Assert.Equal([(0, 4)], Around(2, 1));

    [Fact]
    public void Of_too_many_lines_the_last_second_comes_first_then_the_first_then_the_rest_from_the_end() =>
        Assert.Equal([50, 10, 40, 20], ReportSpans.Fitting([(10, 3), (20, 1), (30, 9), (40, 2), (50, 4)], 10));

    [Fact]
    public void One_second_stays_even_where_it_is_too_much() => Assert.Equal([20], ReportSpans.Fitting([(10, 30), (20, 40)], 20));

    /// <summary>In seconds.</summary>
    private static IEnumerable<(int From, int To)> Around(int near, params double[] moments) =>
        ReportSpans.Around(moments.Select(m => (long)(m * TimeSpan.TicksPerSecond)), TimeSpan.FromSeconds(near))
            .Select(s => ((int)(s.From / TimeSpan.TicksPerSecond), (int)(s.To / TimeSpan.TicksPerSecond)));
}
