using System.Net;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying.Parsing;
using Hikeshi.Testing.Querying;

namespace Hikeshi.DuckDb.Tests.Searching;

/// <summary>The store finds what the evaluator finds: the shared suite of queries.</summary>
public sealed class ConformanceTests : IClassFixture<ConformanceTests.Filled>
{
    private readonly Filled _filled;

    public ConformanceTests(Filled filled) => _filled = filled;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int, string> Cases()
    {
        var data = new TheoryData<int, string>();
        foreach (var (index, item) in QueryConformance.Cases.Index())
        {
            data.Add(index, item.ToString());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Finds_what_the_query_means(int index, string _)
    {
        var item = QueryConformance.Cases[index];
        Assert.SkipWhen(item.Query.StartsWith("key:", StringComparison.Ordinal), "a store gives its own keys");
        var query = QueryParser.Parse(item.Query, QueryConformance.Options).Query!;

        var page = await _filled.Store.Events.SearchAsync(new EventSearch(query), Cancel);
        var found = page.Events.Select(e => QueryConformance.Events[int.Parse(e.Context.Key!, null) - 1].Key);

        Assert.Equal(item.Keys, found.Order(StringComparer.Ordinal));
        Assert.Equal(item.Keys.Count, await _filled.Store.Events.CountAsync(query, Cancel));
    }

    public sealed class Filled : IAsyncLifetime
    {
        private readonly TempFolder _folder = new();

        public DuckDbStore Store { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
            var reader = new EventReader(MessageCatalog.BuiltIn, QueryConformance.Times);
            foreach (var (index, item) in QueryConformance.Events.Index())
            {
                var origin = new FrameOrigin { Transport = Transport.Udp, Address = IPAddress.Loopback, File = item.Context.File };
                Store.Writer.Add(
                    reader.Read(item.Raw),
                    new Receipt(index + 1, item.Context.ReceivedTicks, origin, item.Context.Device ?? "") { Unit = item.Context.Unit });
            }

            await Store.Writer.FlushAsync(CancellationToken.None);
        }

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            _folder.Dispose();
        }
    }
}
