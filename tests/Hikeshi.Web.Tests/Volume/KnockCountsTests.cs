using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Hikeshi.Web.Tests.Search;

namespace Hikeshi.Web.Tests.Volume;

public sealed class KnockCountsTests
{
    private static readonly DateTime Start = new(2026, 11, 28, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_busiest_and_their_steps_come_of_one_reading()
    {
        var store = new FakeStore([])
        {
            GroupsOf = (_, by) => by.Width is null
                ? [Group("outside", "710003", 5), Group("inside", "710003", 2), Group(null, "710002", 9)]
                : [Step("192.0.2.1", 0, 5), Step("192.0.2.2", 0, 4), Step("192.0.2.2", 1, 4), new([null], Start, 30, 0)],
        };

        var counts = await OfAsync(store);

        Assert.Equal(["192.0.2.2", "192.0.2.1"], counts.Busiest);
        Assert.Equal([5, 4, 4], counts.Steps.Select(s => s.Count));
        Assert.Equal([("710002", 9), ("710003", 7)], counts.Messages.Select(m => (m.Values[0], m.Count)));
        Assert.False(counts.IsBeyond);
        Assert.Equal(4, store.Groupings);
    }

    [Fact]
    public async Task Where_many_come_the_busiest_are_asked_for_and_only_their_steps_told()
    {
        var asked = new List<Query>();
        var store = new FakeStore([])
        {
            Top = [new TopValue("192.0.2.7", 12_000)],
            GroupsOf = (query, by) =>
            {
                if (by.Width is null)
                {
                    return [Group("outside", "710003", 5)];
                }

                asked.Add(query);
                return asked.Count == 1
                    ? [.. Enumerable.Range(0, by.Limit).Select(i => Step($"10.0.{i / 250}.{i % 250}", 0, 1))]
                    : [Step("192.0.2.7", 1, 12_000)];
            },
        };

        var counts = await OfAsync(store);

        Assert.Equal(["192.0.2.7"], counts.Busiest);
        Assert.Equal(12_000, Assert.Single(counts.Steps).Count);
        Assert.Equal(2, asked.Distinct().Count());
    }

    private static Task<KnockCounts> OfAsync(FakeStore store) => KnockCounts.OfAsync(
        store, new QueryReader(MessageCatalog.BuiltIn, TimeProvider.System), new Preferences(Language.English, "UTC"),
        "time:24h family:management-access", "source.ip", TimeSpan.FromHours(1), TestContext.Current.CancellationToken);

    private static EventGroup Group(string? name, string id, long count) => new([name, id], null, count, 0);

    private static EventGroup Step(string name, int hour, long count) => new([name], Start.AddHours(hour), count, 0);
}
