using System.Net;
using System.Text;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Tests.Journaling;

public sealed class FrameJournalTests : IDisposable
{
    private readonly Journals _journals = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_back_what_was_offered_with_all_that_is_known_of_it()
    {
        var origin = new FrameOrigin
        {
            Transport = Transport.Relp,
            Address = IPAddress.Parse("2001:db8::7"),
            Proxy = IPAddress.Parse("192.0.2.9"),
            File = "/var/log/日本.log",
        };
        await using var journal = _journals.Open();
        Assert.Equal(new FrameTicket(1, FrameRefusal.None), journal.Offer(origin, "one"u8, cut: 7));
        Assert.Equal(2, journal.Offer(Journals.Sender, default).Sequence);

        using var reader = journal.Read(0);
        var batch = await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel);
        var first = batch!.Records[0];
        Assert.Equal(origin, first.Origin);
        Assert.Equal("one"u8, first.Frame.Bytes);
        Assert.Equal((1, 7), (first.Sequence, first.Frame.Cut));
        Assert.InRange(first.ReceivedTicks, TimeProvider.System.GetUtcNow().AddMinutes(-1).UtcTicks, TimeProvider.System.GetUtcNow().UtcTicks);
    }

    [Fact]
    public async Task Gives_it_back_after_a_restart_as_well()
    {
        await using (var journal = _journals.Open())
        {
            for (var i = 1; i <= 1000; i++)
            {
                journal.Offer(Journals.OriginOf(i % 100), Encoding.UTF8.GetBytes($"line {i}"));
            }
        }

        Assert.True(_journals.Segments.Length > 3);
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => $"line {i}"), await _journals.ReopenAsync());
        Assert.Equal(Enumerable.Range(701, 300).Select(i => $"line {i}"), await _journals.ReopenAsync(after: 700));
        Assert.Empty(_journals.Reports);
    }

    [Fact]
    public async Task Confirms_only_what_the_disk_has_flushed()
    {
        await using var journal = _journals.Open();
        var before = _journals.Disk.Syncs;
        await Journals.PutAsync(journal, "one");
        Assert.True(_journals.Disk.Syncs > before);
        Assert.False(await journal.WhenDurableAsync(2, Cancel));
        Assert.False(await journal.WhenDurableAsync(0, Cancel));
    }

    [Fact]
    public async Task Many_waiters_share_a_flush()
    {
        await using var journal = _journals.Open();
        var before = _journals.Disk.Syncs;
        var waits = Enumerable.Range(0, 2000)
            .Select(_ => journal.WhenDurableAsync(journal.Offer(Journals.Sender, "line"u8).Sequence, Cancel).AsTask())
            .ToList();
        Assert.All(await Task.WhenAll(waits), Assert.True);
        Assert.InRange(_journals.Disk.Syncs - before, 1, 200);
    }

    [Fact]
    public async Task A_waiter_may_stop_waiting()
    {
        await using var journal = _journals.Open();
        _journals.Disk.Hold();
        using var stop = new CancellationTokenSource();
        var wait = journal.WhenDurableAsync(journal.Offer(Journals.Sender, "line"u8).Sequence, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await wait);
        _journals.Disk.LetGo();
    }

    [Fact]
    public async Task Sequences_rise_over_restarts()
    {
        for (var i = 1; i <= 3; i++)
        {
            await using var journal = _journals.Open();
            Assert.Equal(i, await Journals.PutAsync(journal, "line"));
        }
    }

    [Fact]
    public async Task Sequences_rise_when_all_was_released()
    {
        await using (var journal = _journals.Open())
        {
            await Journals.PutAsync(journal, "line");
            await Journals.DrainAsync(journal);
            journal.Release(1);
        }

        await using (_journals.Open())
        {
            // Opened for nothing.
        }

        await using var again = _journals.Open();
        Assert.Equal(2, await Journals.PutAsync(again, "line"));
    }

    [Fact]
    public async Task Sequences_begin_after_what_the_store_has_confirmed()
    {
        _journals.Options = _journals.Options with { After = 500 };
        await using var journal = _journals.Open();
        Assert.Equal(501, await Journals.PutAsync(journal, "line"));
        Assert.Equal(["line"], await Journals.DrainAsync(journal, after: 500));
    }

    [Fact]
    public async Task Released_segments_are_removed_but_never_the_last()
    {
        await using var journal = _journals.Open();
        for (var i = 0; i < 500; i++)
        {
            journal.Offer(Journals.Sender, new byte[100]);
        }

        await Journals.PutAsync(journal, "last");
        var all = _journals.Segments.Length;
        journal.Release(501);
        Assert.Equal(all, _journals.Segments.Length); // not read yet

        using var reader = journal.Read(0);
        while (reader.Last < 501)
        {
            await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel);
        }

        journal.Release(250);
        Assert.InRange(_journals.Segments.Length, 2, all - 2);
        journal.Release(501);
        Assert.Single(_journals.Segments);
    }

    [Fact]
    public async Task Keeps_so_much_that_repetitions_are_recognised()
    {
        _journals.Options = _journals.Options with { KeepBytes = 20 << 10 };
        await using (var journal = _journals.Open())
        {
            for (var i = 0; i < 500; i++)
            {
                journal.Offer(Journals.Sender, Encoding.UTF8.GetBytes($"line {i,-100}"));
            }

            await Journals.DrainAsync(journal);
            journal.Release(500);
            Assert.InRange(_journals.Segments.Sum(f => new FileInfo(f).Length), 20 << 10, 40 << 10);
        }

        await using var again = _journals.Open();
        var tail = again.ReadTail(10 << 10);
        Assert.InRange(tail.Count, 90, 110);
        Assert.Equal($"line {499,-100}", Encoding.UTF8.GetString(tail[^1].Frame.Bytes));
        Assert.Equal(Journals.Sender, tail[^1].Origin);
    }

    [Fact]
    public async Task A_second_opener_is_told_who_holds_it()
    {
        await using var journal = _journals.Open();
        var refused = Assert.Throws<JournalException>(_journals.Open);
        Assert.Equal(
            $"The journal {_journals.Folder} is in use by another process. Stop it, or choose another folder with --data.",
            refused.Message);
        Assert.Contains("使用中", refused.Sentence.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_opened_again_once_it_is_closed()
    {
        await _journals.Open().DisposeAsync();
        await _journals.Open().DisposeAsync();
    }

    [Fact]
    public async Task Refuses_after_it_was_closed()
    {
        await using var journal = _journals.Open();
        await journal.CloseAsync();
        Assert.Equal(new FrameTicket(0, FrameRefusal.Closed), journal.Offer(Journals.Sender, "line"u8));
    }

    [Fact]
    public async Task A_frame_that_is_longer_than_memory_allows_is_cut_and_says_so()
    {
        await using var journal = _journals.Open();
        journal.Offer(Journals.Sender, new byte[100_000], cut: 5);
        using var reader = journal.Read(0);
        var frame = (await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel))!.Records[0].Frame;
        Assert.Equal(100_005, frame.Length + frame.Cut);
    }

    [Fact]
    public async Task More_origins_than_have_numbers_are_still_told_apart()
    {
        _journals.Options = _journals.Options with { SegmentBytes = 64 << 20 };
        await using var journal = _journals.Open();
        var origins = Enumerable.Range(0, 10_000).Select(i => new FrameOrigin { Transport = Transport.File, File = $"f{i}" }).ToList();
        using var reader = journal.Read(0);
        var seen = new List<string>();
        foreach (var origin in origins)
        {
            await WaitForRoomAsync(journal, origin);
        }

        await journal.CloseAsync();
        while (await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel) is { } batch)
        {
            foreach (var record in batch.Records)
            {
                seen.Add(record.Origin.File!);
            }
        }

        Assert.Equal(origins.Select(o => o.File), seen);
    }

    public void Dispose() => _journals.Dispose();

    private static async Task WaitForRoomAsync(FrameJournal journal, FrameOrigin origin)
    {
        while (!journal.Offer(origin, "line"u8).IsTaken)
        {
            await journal.WhenDurableAsync(journal.State.Last, Cancel);
        }
    }
}
