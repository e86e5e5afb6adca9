using Hikeshi.Catalog;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Hikeshi.Web.Tests.Search;

namespace Hikeshi.Web.Tests.Volume;

public sealed class KnockStepsTests
{
    private static readonly DateTime Start = new(2026, 11, 28, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_busiest_and_their_steps_come_of_one_reading()
    {
        var store = new FakeStore([])
        {
            Groups = [Step("192.0.2.1", 0, 5), Step("192.0.2.2", 0, 4), Step("192.0.2.2", 1, 4), new([null], Start, 30, 0)],
        };

        var steps = await OfAsync(store);

        Assert.Equal(["192.0.2.2", "192.0.2.1"], steps.Busiest);
        Assert.Equal([5, 4, 4], steps.Groups.Select(s => s.Count));
        Assert.Equal(1, store.Groupings);
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
                asked.Add(query);
                return asked.Count == 1
                    ? [.. Enumerable.Range(0, by.Limit).Select(i => Step($"10.0.{i / 250}.{i % 250}", 0, 1))]
                    : [Step("192.0.2.7", 1, 12_000)];
            },
        };

        var steps = await OfAsync(store);

        Assert.Equal(["192.0.2.7"], steps.Busiest);
        Assert.Equal(12_000, Assert.Single(steps.Groups).Count);
        Assert.Equal(2, asked.Distinct().Count());
    }

    private static Task<KnockSteps> OfAsync(FakeStore store) => KnockSteps.OfAsync(
        store, new QueryReader(MessageCatalog.BuiltIn, TimeProvider.System), new Preferences(Language.English, "UTC"),
        "time:24h family:management-access", "source.ip", TimeSpan.FromHours(1), TestContext.Current.CancellationToken);

    private static EventGroup Step(string name, int hour, long count) => new([name], Start.AddHours(hour), count, 0);
}
