using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Tests.Search;

namespace Hikeshi.Web.Tests.Volume;

public sealed class KnockCountsTests
{
    private static QueryReader Queries { get; } = new(MessageCatalog.BuiltIn, TimeProvider.System);

    [Fact]
    public async Task Sources_interfaces_and_messages_come_of_one_reading()
    {
        var store = new FakeStore([])
        {
            GroupsOf = (_, _) => [Way("192.0.2.1", "outside", "710003", 5), Way("192.0.2.1", "inside", "710003", 2), Way("192.0.2.2", "outside", "710002", 9), Way(null, null, "710002", 1)],
        };

        var counts = await OfAsync(store);

        Assert.Equal([("710002", 10), ("710003", 7)], counts.Messages.Select(m => (m.Values[0], m.Count)));
        Assert.Equal([("outside", "710002", 9), ("outside", "710003", 5), ("inside", "710003", 2), (null, "710002", 1)], counts.Interfaces.Select(i => (i.Values[0], i.Values[1], i.Count)));
        Assert.Equal([("192.0.2.2", "710002", 9), ("192.0.2.1", "710003", 7), (null, "710002", 1)], counts.Sources.Select(s => (s.Values[0], s.Values[2], s.Count)));
        Assert.False(counts.IsBeyond);
        Assert.Equal(1, store.Groupings);
    }

    [Fact]
    public async Task Where_more_come_than_are_added_up_interfaces_and_messages_are_whole_all_the_same()
    {
        var store = new FakeStore([])
        {
            GroupsOf = (_, by) => by.Fields[0].Name switch
            {
                "source.ip" => [.. Enumerable.Range(0, by.Limit).Select(i => Way($"10.0.{i / 250}.{i % 250}", "outside", "710003", 1))],
                "destination.interface" => [new(["outside", "710003"], null, 50_000, 0)],
                _ => [],
            },
        };

        var counts = await OfAsync(store);

        Assert.True(counts.IsBeyond);
        Assert.Equal(50_000, Assert.Single(counts.Messages).Count);
        Assert.Equal(50_000, Assert.Single(counts.Interfaces).Count);
    }

    [Fact]
    public async Task Of_the_services_a_scan_of_all_ports_asked_for_the_largest_are_read()
    {
        var store = new FakeStore([])
        {
            GroupsOf = (_, by) => [.. Enumerable.Range(1, by.Limit).Select(port => new EventGroup(["tcp", null, $"{port}", "710003"], null, 1, 0))],
        };

        var services = await KnockServices.OfAsync(store, Queries, QueryForm.And(), TestContext.Current.CancellationToken);

        Assert.True(services.HasMore);
        Assert.Equal(1000, services.Groups.Count);
    }

    private static Task<KnockCounts> OfAsync(FakeStore store) =>
        KnockCounts.OfAsync(store, Queries, QueryForm.And(), TestContext.Current.CancellationToken);

    private static EventGroup Way(string? source, string? side, string id, long count) => new([source, null, side, id], null, count, 0);
}
