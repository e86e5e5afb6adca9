using System.Text;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Pipeline.Tailing;
using Hikeshi.Web.Searching;
using Hikeshi.Web.Tailing;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.Web.Tests.Live;

public sealed class TailRowsTests
{
    private int _read;

    [Fact]
    public void The_newest_is_on_top_and_the_oldest_go()
    {
        var rows = new TailRows(3);

        rows.Add(Batch(0, "a", "b"), Row);
        rows.Add(Batch(0, "c", "d"), Row);

        Assert.Equal(["d", "c", "b"], rows.Newest.Select(r => r.Hit!.Key));
    }

    [Fact]
    public void What_is_left_out_is_said_in_its_place_once()
    {
        var rows = new TailRows(10);

        rows.Add(Batch(0, "a"), Row);
        rows.AddGap(5);
        rows.AddGap(6);
        rows.Add(Batch(7, "b"), Row);

        Assert.Equal([("b", 0), (null, 18), ("a", 0)], rows.Newest.Select(r => (r.Hit?.Key, r.LeftOut)));
    }

    [Fact]
    public void What_came_while_the_page_was_paused_is_told_apart_from_what_was_too_much()
    {
        var rows = new TailRows(10);

        rows.AddGap(5, isPaused: true);
        rows.AddGap(6, isPaused: true);
        rows.Add(Batch(7), Row);

        Assert.Equal([(7, false), (11, true)], rows.Newest.Select(r => (r.LeftOut, r.IsPaused)));
    }

    [Fact]
    public void What_would_fall_off_at_once_is_not_read()
    {
        var rows = new TailRows(2);

        rows.Add(Batch(0, "a", "b", "c", "d"), Row);

        Assert.Equal(2, _read);
    }

    [Fact]
    public void However_many_come_only_the_newest_are_handed_over_and_the_rest_is_counted()
    {
        var buffer = new TailBuffer(50);
        for (var i = 0; i < 1250; i++)
        {
            buffer.Take(new TailItem(Event($"{i}"), i == 700 ? 30 : 0));
        }

        var batch = buffer.Give();

        Assert.Equal(Enumerable.Range(1200, 50).Select(i => $"{i}"), batch.Events.Select(e => e.Context.Key));
        Assert.Equal((1230, 1280), (batch.LeftOut, batch.Came));
        Assert.Equal(new TailBatch([], 0, 0).Came, buffer.Give().Came);
    }

    [Fact]
    public void The_rate_is_of_the_last_seconds()
    {
        var clock = new FakeTimeProvider();
        var rate = new TailRate(clock);
        for (var i = 0; i < 40; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(250));
            rate.Add(100);
        }

        Assert.InRange(rate.PerSecond, 390, 440);
        for (var i = 0; i < 20; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(250));
            rate.Add(0);
        }

        Assert.Equal(0, rate.PerSecond);
    }

    private static TailBatch Batch(long leftOut, params string[] keys) => new([.. keys.Select(Event)], leftOut, leftOut + keys.Length);

    private static StoredEvent Event(string key) => new(Encoding.UTF8.GetBytes("x"), new EventContext { Key = key });

    private HitRow Row(StoredEvent stored)
    {
        _read++;
        return new HitRow(stored.Context.Key!, 0, -1, []);
    }
}
