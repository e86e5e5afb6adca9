using Hikeshi.Reporting.Tables;

namespace Hikeshi.Tests.Reporting;

public sealed class TimeHistogramTests
{
    private static readonly DateTime Start = new(2026, 8, 18, 18, 24, 3, DateTimeKind.Utc);

    [Fact]
    public void A_short_log_is_told_apart_by_ten_seconds()
    {
        var times = Of(0, 5, 7, 1_800);
        Assert.Equal(TimeSpan.FromSeconds(10).Ticks, times.Width);
        Assert.Equal([2L, 1L, 1L], times.Buckets.Select(b => b.Counts[3]));
        Assert.Equal(new DateTime(2026, 8, 18, 18, 24, 0, DateTimeKind.Utc).Ticks, times.Buckets.First().Ticks);
    }

    [Theory]
    [InlineData(1_900, 10)]
    [InlineData(2_100, 60)]
    [InlineData(86_400, 600)]
    [InlineData(7 * 86_400, 3_600)]
    [InlineData(40 * 86_400, 6 * 3_600)]
    [InlineData(365 * 86_400, 7 * 86_400)]
    public void The_width_grows_with_the_span(long seconds, long width) =>
        Assert.Equal(width, Of(0, seconds).Width / TimeSpan.TicksPerSecond);

    [Fact]
    public void All_years_that_there_are_have_room()
    {
        var times = new TimeHistogram();
        times.Add(1, 0, 1);
        times.Add(Start.Ticks, 8, 5);
        times.Add(DateTime.MaxValue.Ticks, 7, 1);
        Assert.Equal(3, times.Buckets.Count());
        Assert.Equal(7, times.Buckets.Sum(b => b.Counts.Sum()));
    }

    [Fact]
    public void Whatever_comes_the_buckets_are_bounded_and_add_up()
    {
        var random = new Random(7);
        var times = new TimeHistogram();
        for (var i = 0; i < 20_000; i++)
        {
            times.Add(Start.Ticks + random.NextInt64(TimeSpan.TicksPerDay * 900), i % TimeHistogram.Columns, 1);
        }

        var span = (times.Buckets.Last().Ticks - times.Buckets.First().Ticks) / times.Width;
        Assert.InRange(span, 0, TimeHistogram.MostBuckets - 1);
        Assert.Equal(20_000, times.Buckets.Sum(b => b.Counts.Sum()));
    }

    [Fact]
    public void The_order_of_the_lines_changes_nothing()
    {
        long[] seconds = [0, 90_000, 14, 86_400 * 30, 3_601, 15, 7];
        Assert.Equal(Text(Of(seconds)), Text(Of([.. seconds.Reverse()])));
    }

    [Fact]
    public void Merged_parts_are_the_same_as_the_whole()
    {
        var (fine, coarse) = (Of(0, 5, 100), Of(86_400, 90_000, 500_000));
        var (one, other) = (Of(0, 5, 100), Of(86_400, 90_000, 500_000));
        one.Merge(coarse);
        other.Merge(fine);
        Assert.Equal(Text(Of(0, 5, 100, 86_400, 90_000, 500_000)), Text(one));
        Assert.Equal(Text(one), Text(other));
    }

    [Fact]
    public void Lines_without_a_time_are_not_in_it()
    {
        var times = new TimeHistogram();
        times.Add(0, 3, 1);
        Assert.Empty(times.Buckets);
    }

    [Fact]
    public void A_report_has_the_times_by_severity()
    {
        var series = Summarised.Report(Summarised.Denied, Summarised.Completed, "hello").Times;
        Assert.Equal(2, series.Buckets.Sum(b => b.Severities.Sum()));
    }

    private static TimeHistogram Of(params long[] seconds)
    {
        var times = new TimeHistogram();
        foreach (var second in seconds)
        {
            times.Add(Start.Ticks + (second * TimeSpan.TicksPerSecond), 3, 1);
        }

        return times;
    }

    private static string Text(TimeHistogram times) =>
        $"{times.Width}: {string.Join(' ', times.Buckets.Select(b => $"{b.Ticks}={string.Join(',', b.Counts)}"))}";
}
