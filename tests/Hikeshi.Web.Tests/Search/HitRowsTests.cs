using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Web.Searching;

namespace Hikeshi.Web.Tests.Search;

public sealed class HitRowsTests
{
    private static readonly DateTime Begin = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SearchOrder.NewestFirst)]
    [InlineData(SearchOrder.OldestFirst)]
    public async Task Every_hit_is_found_by_its_number_wherever_one_jumps(SearchOrder order)
    {
        var store = new FakeStore(Times(20_000, order, untimed: 250));
        var rows = await OpenAsync(store, order);

        foreach (var start in (int[])[0, 19_990, 7_777, 7_500, 13, 20_100, 20_249, 100, 10_000])
        {
            var found = await rows.RangeAsync(start, 60, Cancel);

            Assert.Equal(Enumerable.Range(start, Math.Min(60, 20_250 - start)).Select(n => $"{n}"), found.Select(r => r.Key));
        }
    }

    [Fact]
    public async Task A_jump_costs_a_page_and_not_all_the_pages_before()
    {
        var store = new FakeStore(Times(100_000, SearchOrder.NewestFirst, untimed: 0));
        var rows = await OpenAsync(store, SearchOrder.NewestFirst);
        var before = store.RowsGiven;

        Assert.Equal("90000", (await rows.RangeAsync(90_000, 1, Cancel))[0].Key);

        Assert.InRange(store.RowsGiven - before, 1, 1_000);
    }

    [Fact]
    public async Task Scrolling_on_costs_one_page_a_block()
    {
        var store = new FakeStore(Times(5_000, SearchOrder.NewestFirst, untimed: 0));
        var rows = await OpenAsync(store, SearchOrder.NewestFirst);
        var before = (store.Searches, store.RowsGiven);

        for (var start = 0; start < 2_000; start += 20)
        {
            await rows.RangeAsync(start, 40, Cancel);
        }

        Assert.InRange(store.Searches - before.Searches, 19, 20);
        Assert.InRange(store.RowsGiven - before.RowsGiven, 1_900, 2_000);
    }

    [Fact]
    public async Task A_burst_within_one_span_is_divided_before_it_is_walked_over()
    {
        // Thirty days, and almost all of it within one minute.
        var times = Enumerable.Range(0, 60_000).Select(i => (DateTime?)Begin.AddDays(29).AddHours(1).AddTicks(-i * TimeSpan.TicksPerMinute / 60_000))
            .Append(Begin).ToList();
        var store = new FakeStore(times);
        var rows = await OpenAsync(store, SearchOrder.NewestFirst);
        var before = store.RowsGiven;

        Assert.Equal("50000", (await rows.RangeAsync(50_000, 1, Cancel))[0].Key);

        Assert.True(store.Histograms > 1);
        Assert.InRange(store.RowsGiven - before, 1, 6_000);
    }

    [Fact]
    public async Task Before_anything_is_counted_the_first_rows_are_there()
    {
        var store = new FakeStore(Times(1_000, SearchOrder.NewestFirst, untimed: 0));
        var rows = new HitRows(store, QueryForm.And(), SearchOrder.NewestFirst, Row);

        Assert.Equal(HitRows.BlockRows, (await rows.FirstAsync(s => store.SearchAsync(s, Cancel))).Rows.Count);

        Assert.Equal((HitRows.BlockRows, false, 0), (rows.Count, rows.IsCounted, store.Histograms));
        Assert.Equal(150, (await rows.RangeAsync(0, 150, Cancel)).Count);
        Assert.Empty(await rows.RangeAsync(900, 10, Cancel));
    }

    [Fact]
    public async Task Fewer_hits_than_a_page_are_counted_without_a_histogram()
    {
        var store = new FakeStore(Times(7, SearchOrder.NewestFirst, untimed: 0));
        var rows = new HitRows(store, QueryForm.And(), SearchOrder.NewestFirst, Row);

        await rows.FirstAsync(s => store.SearchAsync(s, Cancel));

        Assert.Equal((7, true), (rows.Count, rows.IsCounted));
    }

    private static async Task<HitRows> OpenAsync(FakeStore store, SearchOrder order)
    {
        var rows = new HitRows(store, QueryForm.And(), order, Row);
        await rows.FirstAsync(s => store.SearchAsync(s, Cancel));
        rows.Use((await HitCounts.OfAsync(store, QueryForm.And(), order, Cancel)).Index);
        return rows;
    }

    /// <summary>In the order of the search: three events a second, then or before those without a time.</summary>
    private static List<DateTime?> Times(int count, SearchOrder order, int untimed)
    {
        var timed = Enumerable.Range(0, count).Select(i => (DateTime?)Begin.AddSeconds(i / 3));
        var none = Enumerable.Repeat((DateTime?)null, untimed);
        return order == SearchOrder.NewestFirst ? [.. timed.Reverse(), .. none] : [.. none, .. timed];
    }

    private static HitRow Row(StoredEvent stored) => new(stored.Context.Key!, 0, -1, []);
}
