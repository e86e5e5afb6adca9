using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Pipeline.Tests.Journaling;

namespace Hikeshi.Pipeline.Tests.Tailing;

public sealed class LiveTailTests
{
    private readonly LiveTail _tail = new(s => $"key{s}");
    private readonly EventReader _reader = new(MessageCatalog.BuiltIn);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_each_watcher_what_it_asked_for()
    {
        using var all = _tail.Subscribe((_, _) => true);
        using var some = _tail.Subscribe((e, _) => e.Id == 713120);
        Observe(1, "%ASA-5-713119: Group = g, IP = 192.0.2.1, PHASE 1 COMPLETED");
        Observe(2, "%ASA-5-713120: Group = g, IP = 192.0.2.1, PHASE 2 COMPLETED (msgid=00000001)");
        Assert.Equal(["key1", "key2"], (await TakeAsync(all)).Select(i => i.Event.Context.Key));
        var item = Assert.Single(await TakeAsync(some));
        Assert.Equal(("key2", "fw", "192.0.2.1", "tcp"), (item.Event.Context.Key, item.Event.Context.Device, item.Event.Context.SourceAddress, item.Event.Context.SourceTransport));
    }

    [Fact]
    public async Task Who_is_too_slow_misses_the_oldest_and_is_told()
    {
        using var slow = _tail.Subscribe((_, _) => true, most: 3);
        using var other = _tail.Subscribe((_, _) => true);
        for (var i = 1; i <= 10; i++)
        {
            Observe(i, "line");
        }

        Assert.Equal([("key8", 7), ("key9", 0), ("key10", 0)], (await TakeAsync(slow)).Select(i => (i.Event.Context.Key!, (int)i.Missed)));
        Assert.Equal(10, (await TakeAsync(other)).Count);
    }

    [Fact]
    public async Task A_filter_that_fails_ends_its_own_watcher_only()
    {
        using var broken = _tail.Subscribe((_, _) => throw new InvalidOperationException("asked to"));
        using var other = _tail.Subscribe((_, _) => true);
        Observe(1, "line");
        Assert.Equal("asked to", broken.Failure!.Message);
        Assert.Equal(1, _tail.Count);
        Assert.Single(await TakeAsync(other));
    }

    private static async Task<List<TailItem>> TakeAsync(TailSubscription subscription)
    {
        subscription.Dispose();
        var items = new List<TailItem>();
        await foreach (var item in subscription.ReadAsync(Cancel))
        {
            items.Add(item);
        }

        return items;
    }

    private void Observe(long sequence, string line) =>
        _tail.Observe(_reader.Read(Encoding.UTF8.GetBytes(line)), new Receipt(sequence, 1, Journals.Sender, "fw"));
}
