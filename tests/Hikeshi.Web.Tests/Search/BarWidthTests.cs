using Hikeshi.Web.Searching;

namespace Hikeshi.Web.Tests.Search;

public sealed class BarWidthTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3600, 30)]
    [InlineData(86_400, 900)]
    [InlineData(30 * 86_400, 6 * 3600)]
    public void A_bar_is_a_length_that_people_count_in(int seconds, int bar) =>
        Assert.Equal(TimeSpan.FromSeconds(bar), BarWidth.Of(TimeSpan.FromSeconds(seconds)).Bar);

    [Fact]
    public void Spans_go_into_bars_without_remainder_and_are_bounded_whatever_the_time()
    {
        for (var seconds = 1L; seconds < 200L * 365 * 86_400; seconds = (seconds * 17 / 10) + 1)
        {
            var width = BarWidth.Of(TimeSpan.FromSeconds(seconds));

            Assert.Equal(0, width.Bar.Ticks % width.Fine.Ticks);
            Assert.Equal(0, width.Fine.Ticks % TimeSpan.TicksPerSecond);
            Assert.InRange(seconds / width.Fine.TotalSeconds, 0, 6001);
            Assert.Equal(0, width.Fine.Ticks % BarWidth.Finer(width.Fine).Ticks);
        }
    }

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:00:00Z")]
    [InlineData("1969-12-31T23:59:59Z", "1969-12-31T23:30:00Z")]
    public void Bars_begin_at_multiples_since_1970_also_before_it(string at, string bar) =>
        Assert.Equal(
            DateTimeOffset.Parse(bar, null).UtcDateTime,
            new BarWidth(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(1)).BarOf(DateTimeOffset.Parse(at, null).UtcDateTime));
}
