using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Searching;
using Microsoft.AspNetCore.WebUtilities;

namespace Hikeshi.Web.Tests.Search;

public sealed class SearchStateTests
{
    [Fact]
    public void Whoever_gets_the_address_sees_the_same()
    {
        var state = new SearchState
        {
            Query = "user.name:\"a&b=c #1\" OR \"日本\"",
            Range = SearchRange.Between(Ticks(1), Ticks(2)),
            Columns = SearchColumns.Parse("time,peer.ip,text"),
            Order = SearchOrder.OldestFirst,
            Event = "0123456789abcdef-0123456789abcdef",
            Top = "vpn.group",
        };

        Assert.Equal(state, Read(state.ToUri()));
        Assert.Equal(state with { Range = SearchRange.Parse("24h", null, null) }, Read((state with { Range = SearchRange.Parse("24h", null, null) }).ToUri()));
    }

    [Fact]
    public void What_is_usual_is_not_in_the_address() => Assert.Equal("search", new SearchState().ToUri());

    [Theory]
    [InlineData("search?span=99x&from=nonsense&to=&order=up&cols=,,&event=&top=")]
    [InlineData("search?cols=time,device,id,severity,title,text")]
    public void What_cannot_be_read_counts_as_absent(string uri) => Assert.Equal(new SearchState(), Read(uri));

    [Fact]
    public void A_range_that_was_dragged_is_whole_seconds_and_holds_what_was_dragged_over()
    {
        var range = SearchRange.Dragged(Ticks(5) + 1, Ticks(7) + 1);

        Assert.Equal((Ticks(5), Ticks(8)), (range.From, range.To));
        Assert.Equal((Ticks(5), Ticks(6)), (SearchRange.Dragged(Ticks(5), Ticks(6)).From, SearchRange.Dragged(Ticks(5), Ticks(6)).To));
    }

    [Fact]
    public void The_earlier_end_of_a_range_is_its_first() =>
        Assert.Equal(SearchRange.Between(Ticks(1), Ticks(2)), SearchRange.Between(Ticks(2), Ticks(1)));

    [Fact]
    public void One_moment_is_the_second_that_begins_with_it_and_not_all_time_since()
    {
        Assert.Equal((Ticks(5), Ticks(6)), (SearchRange.Between(Ticks(5), Ticks(5)).From, SearchRange.Between(Ticks(5), Ticks(5)).To));
        Assert.NotNull(SearchRange.Parse(null, "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z").To);
        Assert.Equal(SearchRange.All, SearchRange.Between(null, null));
    }

    [Fact]
    public void Columns_come_and_go_and_the_last_stays()
    {
        Assert.Equal("time,device,id,severity,title,text,peer.ip", SearchColumns.Usual.Toggle("peer.ip").ToString());
        Assert.Equal(SearchColumns.Usual, SearchColumns.Usual.Toggle("peer.ip").Toggle("peer.ip"));
        Assert.Equal("time", SearchColumns.Parse("time").Toggle("time").ToString());
        Assert.Equal(SearchColumns.Most, SearchColumns.Parse(string.Join(',', Enumerable.Range(0, 500))).Names.Count);
    }

    [Theory]
    [InlineData("search?q=713", "713")]
    [InlineData("https://evil.example/?q=713", "713")]
    [InlineData("javascript:alert(1)", "")]
    public void A_saved_search_leads_to_the_page_of_searches_whatever_the_browser_kept(string address, string query)
    {
        var state = new SavedSearch("name", address).ToState();

        Assert.Equal(query, state.Query);
        Assert.StartsWith("search", state.ToUri(), StringComparison.Ordinal);
    }

    private static long Ticks(int second) => new DateTime(2026, 1, 2, 3, 4, second, DateTimeKind.Utc).Ticks;

    private static SearchState Read(string uri)
    {
        var query = QueryHelpers.ParseQuery(uri.Contains('?', StringComparison.Ordinal) ? uri[uri.IndexOf('?', StringComparison.Ordinal)..] : "");
        return SearchState.Parse(name => query.TryGetValue(name, out var value) ? (string?)value[0] : null);
    }
}
