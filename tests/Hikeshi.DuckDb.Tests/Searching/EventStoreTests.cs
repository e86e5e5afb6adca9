using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.DuckDb.Tests.Searching;

public sealed class EventStoreTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Feed _feed = new();
    private DuckDbStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEventStore Events => _store.Events;

    public ValueTask InitializeAsync()
    {
        _store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        return default;
    }

    [Fact]
    public async Task Gives_an_event_back_as_it_was_read()
    {
        _feed.Add(_store.Writer, Line(0, "713120"), origin: Feed.Udp);
        await _store.Writer.FlushAsync(Cancel);

        var found = await Events.FindAsync("1", Cancel);

        Assert.NotNull(found);
        Assert.Equal(Line(0, "713120"), Encoding.UTF8.GetString(found.Raw.Span));
        Assert.Equal("1", found.Context.Key);
        Assert.Equal(Feed.Noon.Ticks, found.Context.ReceivedTicks);
        Assert.Equal(Feed.Noon.AddMinutes(-1).Ticks, found.Context.Time.UtcTicks);
        Assert.Equal(("fw1", "192.0.2.9", "udp"), (found.Context.Device, found.Context.SourceAddress, found.Context.SourceTransport));
        Assert.Null(await Events.FindAsync("2", Cancel));
        Assert.Null(await Events.FindAsync("nonsense", Cancel));
    }

    [Theory]
    [InlineData(SearchOrder.NewestFirst)]
    [InlineData(SearchOrder.OldestFirst)]
    public async Task Pages_hold_every_event_once_in_order_also_across_days_and_equal_times(SearchOrder order)
    {
        await FillAsync(250);
        var keys = new List<long>();
        string? cursor = null;
        do
        {
            var page = await Events.SearchAsync(new EventSearch(All) { Limit = 17, Order = order, Cursor = cursor }, Cancel);
            keys.AddRange(page.Events.Select(e => long.Parse(e.Context.Key!, null)));
            cursor = page.Next;
        }
        while (cursor is not null);

        var expected = Enumerable.Range(1, 250).Select(n => (long)n);
        Assert.Equal(order == SearchOrder.OldestFirst ? expected : expected.Reverse(), keys);
    }

    [Theory]
    [InlineData(SearchOrder.NewestFirst)]
    [InlineData(SearchOrder.OldestFirst)]
    public async Task A_search_that_begins_at_a_moment_has_all_that_a_search_from_the_first_has_from_there_on(SearchOrder order)
    {
        // Three lines have each time, and the first have none at all.
        for (var i = 0; i < 4; i++)
        {
            _feed.Add(_store.Writer, "no time in here", DateTime.MinValue);
        }

        await FillAsync(120);
        var all = (await Events.SearchAsync(new EventSearch(All) { Order = order, Limit = 200 }, Cancel)).Events;
        foreach (var minutes in (int[])[-2, -1, 0, 19, 39, 400, 799])
        {
            var place = Feed.Noon.AddMinutes(minutes);
            var isBeyond = (StoredEvent e) => e.Context.Time.IsKnown
                ? order == SearchOrder.NewestFirst ? e.Context.Time.UtcTicks < place.Ticks : e.Context.Time.UtcTicks >= place.Ticks
                : order == SearchOrder.NewestFirst;

            var first = await Events.SearchAsync(new EventSearch(All) { Order = order, Place = place, Limit = 50 }, Cancel);
            var rest = first.Next is null ? [] : (await Events.SearchAsync(new EventSearch(All) { Order = order, Place = place, Cursor = first.Next, Limit = 200 }, Cancel)).Events;

            Assert.Equal(all.Where(isBeyond).Select(e => e.Context.Key), first.Events.Concat(rest).Select(e => e.Context.Key));
        }
    }

    [Fact]
    public async Task A_page_goes_on_where_it_was_while_events_arrive()
    {
        await FillAsync(30);
        var first = await Events.SearchAsync(new EventSearch(All) { Limit = 10 }, Cancel);
        await FillAsync(30);
        var second = await Events.SearchAsync(new EventSearch(All) { Limit = 10, Cursor = first.Next }, Cancel);

        // The lines that arrived have the times of the first ones, and later numbers.
        Assert.Equal(30, long.Parse(first.Events[0].Context.Key!, null));
        Assert.DoesNotContain(second.Events, e => first.Events.Any(f => f.Context.Key == e.Context.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!!")]
    public async Task A_cursor_that_is_none_is_refused_with_a_sentence(string cursor)
    {
        var problem = await Assert.ThrowsAsync<QuestionException>(() => Events.SearchAsync(new EventSearch(All) { Cursor = cursor }, Cancel));
        Assert.Equal("The cursor is none of this store, or of another order. Begin again at the first page.", problem.Message);
    }

    [Fact]
    public async Task Counts_by_time_severity_value_and_message()
    {
        await FillAsync(120);

        Assert.Equal(40, await Events.CountAsync(Ask("id:713120"), Cancel));
        var hours = await Events.HistogramAsync(Ask("id:713120"), TimeSpan.FromHours(6), Cancel);
        Assert.Equal(40, hours.Sum(h => h.Count));
        Assert.All(hours, h => Assert.Equal(5, h.Severity));
        Assert.Equal(hours.OrderBy(h => h.Start), hours);

        var top = await Events.TopAsync(All, EventKeys.Id, 2, Cancel);
        Assert.Equal([new TopValue("713041", 40), new TopValue("713119", 40)], top);
        var groups = await Events.TopAsync(All, Field("vpn.group"), 10, Cancel);
        Assert.Equal([new TopValue("g", 120)], groups);
        Assert.Equal([new TopValue("1", 40)], await Events.TopAsync(Ask("has:ike.phase"), Field("ike.phase"), 10, Cancel));

        var seen = await Events.SeenAsync(713120, Cancel);
        Assert.Equal(40, seen!.Count);
        Assert.True(seen.First < seen.Last);
        Assert.Null(await Events.SeenAsync(999999, Cancel));
    }

    [Fact]
    public async Task A_span_begins_before_what_is_in_it_also_before_1970()
    {
        var epoch = DateTime.UnixEpoch;
        DateTime[] times = [epoch.AddDays(-3).AddHours(-1), epoch.AddSeconds(-1), epoch, epoch.AddHours(23)];
        foreach (var time in times)
        {
            _feed.Add(_store.Writer, "%FTD-5-713120: Group = g, IP = 203.0.113.7, PHASE 2 COMPLETED (msgid=1a2b3c4d)", time);
        }

        await _store.Writer.FlushAsync(Cancel);

        Assert.Equal(
            [(epoch.AddDays(-4), 1), (epoch.AddDays(-1), 1), (epoch, 2)],
            (await Events.HistogramAsync(All, TimeSpan.FromDays(1), Cancel)).Select(b => (b.Start, (int)b.Count)));
        Assert.Equal([(null, 4L)], (await Events.GroupAsync(All, new EventGrouping([]), Cancel)).Select(g => (g.Start, g.Count)));
    }

    [Fact]
    public async Task Adds_up_by_values_and_time_with_the_bytes_of_lines_as_they_came()
    {
        await FillAsync(120);
        byte[] broken = [.. Encoding.UTF8.GetBytes(Line(0, "713120")), 0xFF];
        _feed.Add(_store.Writer, broken);
        await _store.Writer.FlushAsync(Cancel);

        var byId = await Events.GroupAsync(All, new EventGrouping([EventKeys.Id]) { WithBytes = true }, Cancel);
        Assert.Equal(["713120", "713041", "713119"], byId.Select(g => g.Values[0]));
        Assert.Equal([41, 40, 40], byId.Select(g => g.Count));
        var whole = Enumerable.Range(0, 40).Sum(n => Encoding.UTF8.GetByteCount(Line(n * 3, "713120")));
        Assert.Equal(whole + broken.Length, byId[0].Bytes);

        // Without bytes they are not read; a value that no line has is a group of its own.
        var byPhase = await Events.GroupAsync(All, new EventGrouping([Field("ike.phase"), EventKeys.Id]) { Limit = 2 }, Cancel);
        Assert.Equal(2, byPhase.Count);
        Assert.All(byPhase, g => Assert.Equal(0, g.Bytes));
        Assert.Contains(await Events.GroupAsync(All, new EventGrouping([Field("ike.phase")]), Cancel), g => g.Values[0] is null);

        var byHour = await Events.GroupAsync(Ask("id:713120"), new EventGrouping([EventKeys.Device]) { Width = TimeSpan.FromHours(1) }, Cancel);
        Assert.Equal(41, byHour.Sum(g => g.Count));
        Assert.True(byHour.Count > 1);
        Assert.All(byHour, g => Assert.Equal(0, g.Start!.Value.Ticks % TimeSpan.TicksPerHour));
        Assert.Equal(byHour.Max(g => g.Count), byHour[0].Count);
        await Assert.ThrowsAsync<QuestionException>(() => Events.GroupAsync(All, new EventGrouping([EventKeys.Id]) { Width = TimeSpan.Zero }, Cancel));
        await Assert.ThrowsAsync<QuestionException>(() => Events.GroupAsync(All, new EventGrouping([EventKeys.Id]) { Limit = 0 }, Cancel));
    }

    [Fact]
    public async Task Neighbours_are_those_that_came_before_and_after_also_on_the_next_day()
    {
        await FillAsync(120);
        var stats = await Events.StatsAsync(Cancel);
        Assert.Equal(2, stats.Days.Count);
        var edge = stats.Days[0].Events;

        var found = await Events.NeighboursAsync(edge.ToString(System.Globalization.CultureInfo.InvariantCulture), 3, Cancel);

        Assert.Equal(Enumerable.Range((int)edge - 3, 7).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), found.Select(f => f.Context.Key));
        Assert.Empty(await Events.NeighboursAsync("4711", 3, Cancel));
    }

    [Fact]
    public async Task A_store_without_events_answers_everything()
    {
        Assert.Empty((await Events.SearchAsync(new EventSearch(All), Cancel)).Events);
        Assert.Equal(0, await Events.CountAsync(All, Cancel));
        Assert.Empty(await Events.HistogramAsync(All, TimeSpan.FromHours(1), Cancel));
        Assert.Empty(await Events.TopAsync(All, EventKeys.Device, 10, Cancel));
        Assert.Equal(0, (await Events.StatsAsync(Cancel)).Events);
    }

    [Fact]
    public async Task A_search_stops_when_it_is_cancelled()
    {
        await FillAsync(20);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Events.CountAsync(All, stop.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private static Query All => AllQuery.Instance;

    private static Query Ask(string text) => QueryParser.Parse(text, new QueryOptions(MessageCatalog.BuiltIn) { Now = new DateTimeOffset(Feed.Noon) }).Query!;

    private static QueryField Field(string name) => new(name, QueryFieldKind.Text, IsKey: false);

    /// <summary>Lines of two days, three with each time.</summary>
    private async Task FillAsync(int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            _feed.Add(_store.Writer, Line(i, (i % 3) switch { 0 => "713120", 1 => "713119", _ => "713041" }), Feed.Noon.AddMinutes(i / 3 * 20));
            if (i % 40 == 39)
            {
                await _store.Writer.CommitAsync(Cancel);
            }
        }

        await _store.Writer.FlushAsync(Cancel);
    }

    private static string Line(int i, string id)
    {
        var time = Feed.Noon.AddMinutes((i / 3 * 20) - 1).ToString("MMM dd yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        return $"<165>{time} fw1 : %FTD-5-{id}: Group = g, IP = 203.0.113.7, " + id switch
        {
            "713120" => "PHASE 2 COMPLETED (msgid=1a2b3c4d)",
            "713119" => "PHASE 1 COMPLETED",
            _ => "IKE Initiator: New Phase 1, Intf inside, IKE Peer 203.0.113.7 local Proxy Address 10.0.0.0, remote Proxy Address 10.1.0.0, Crypto map (m)",
        };
    }
}
