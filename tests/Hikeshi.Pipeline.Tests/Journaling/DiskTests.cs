using System.Text;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Tests.Journaling;

public sealed class DiskTests : IDisposable
{
    private readonly Journals _journals = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disk_that_refuses_is_told_once_and_loses_nothing_when_it_takes_data_again()
    {
        await using var journal = _journals.Open();
        await Journals.PutAsync(journal, "before");
        _journals.Disk.RefusesWrites = true;
        var during = journal.Offer(Journals.Sender, "during"u8);
        Assert.True(during.IsTaken);
        Assert.False(await journal.WhenDurableAsync(during.Sequence, Cancel));
        Assert.False(await journal.WhenDurableAsync(during.Sequence, Cancel));
        Assert.Equal(JournalReportKind.DiskRefused, Assert.Single(_journals.Reports).Kind);
        Assert.True(journal.State.IsFailing);

        _journals.Disk.RefusesWrites = false;
        while (!await journal.WhenDurableAsync(during.Sequence, Cancel))
        {
            await Task.Yield();
        }

        await Journals.PutAsync(journal, "after");
        Assert.Equal([JournalReportKind.DiskRefused, JournalReportKind.DiskRecovered], _journals.Reports.Select(r => r.Kind));
        Assert.Equal(["before", "during", "after"], await Journals.DrainAsync(journal));
    }

    [Fact]
    public async Task Frames_are_refused_for_the_disk_when_it_fails_and_memory_is_full()
    {
        await using var journal = _journals.Open();
        _journals.Disk.RefusesWrites = true;
        Assert.False(await journal.WhenDurableAsync(journal.Offer(Journals.Sender, "line"u8).Sequence, Cancel));
        Assert.Equal(FrameRefusal.DiskFull, Fill(journal).Refusal);
        Assert.False(journal.IsCrowded);
        _journals.Disk.RefusesWrites = false;
    }

    [Fact]
    public async Task Frames_are_refused_for_want_of_memory_when_the_disk_is_slow()
    {
        await using var journal = _journals.Open();
        _journals.Disk.Hold();
        Assert.False(journal.IsCrowded);
        Assert.Equal(new FrameTicket(0, FrameRefusal.MemoryFull), Fill(journal));
        Assert.True(journal.IsCrowded);
        _journals.Disk.LetGo();
        await journal.WhenDurableAsync(journal.State.Last, Cancel);
        Assert.False(journal.IsCrowded);
        Assert.True(journal.Offer(Journals.Sender, "line"u8).IsTaken);
    }

    [Fact]
    public async Task Frames_are_refused_when_the_journal_is_full_until_something_is_released()
    {
        _journals.Options = _journals.Options with { MostBytes = 64 << 10 };
        await using var journal = _journals.Open();
        Assert.Equal(new FrameTicket(0, FrameRefusal.JournalFull), Fill(journal));
        var last = journal.State.Last;
        Assert.InRange(journal.State.Bytes, 60 << 10, 64 << 10);

        using var reader = journal.Read(0);
        while (reader.Last < last)
        {
            await reader.ReadAsync(TimeSpan.FromSeconds(10), Cancel);
        }

        journal.Release(last);
        Assert.True(journal.Offer(Journals.Sender, "line"u8).IsTaken);
    }

    [Fact]
    public async Task Frames_are_refused_below_the_floor_of_free_space()
    {
        _journals.Options = _journals.Options with { FloorBytes = 1 << 20 };
        _journals.Disk.Free = 1 << 19;
        await using var journal = _journals.Open();
        Assert.Equal(new FrameTicket(0, FrameRefusal.DiskFull), journal.Offer(Journals.Sender, "line"u8));
        Assert.Contains("has 0 MiB left, less than the floor of 1 MiB", Assert.Single(_journals.Reports).Sentence.En, StringComparison.Ordinal);
        _journals.Disk.Free = 1 << 21;
        while (!journal.Offer(Journals.Sender, "line"u8).IsTaken)
        {
            await Task.Delay(10, Cancel);
        }
    }

    [Fact]
    public async Task A_flush_that_failed_is_never_taken_for_one_that_worked_later()
    {
        await using var journal = _journals.Open();
        _journals.Disk.RefusesSyncs = true;
        var doubtful = journal.Offer(Journals.Sender, "doubtful"u8).Sequence;
        Assert.False(await journal.WhenDurableAsync(doubtful, Cancel));
        _journals.Disk.RefusesSyncs = false;
        while (!await journal.WhenDurableAsync(journal.Offer(Journals.Sender, "good"u8).Sequence, Cancel))
        {
            await Task.Yield();
        }

        Assert.False(await journal.WhenDurableAsync(doubtful, Cancel));
    }

    [Fact]
    public async Task Closing_does_not_wait_for_a_disk_that_refuses_and_says_what_was_lost()
    {
        await using var journal = _journals.Open();
        _journals.Disk.RefusesWrites = true;
        var waits = journal.WhenDurableAsync(journal.Offer(Journals.Sender, "line"u8).Sequence, Cancel);
        await journal.CloseAsync().WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        Assert.False(await waits);
        Assert.Equal(1, _journals.Reports.Single(r => r.Kind == JournalReportKind.LeftInMemory).Frames);
    }

    [Fact]
    public async Task A_full_disk_is_survived()
    {
        using var disk = SmallDisk.TryMount(out var why);
        Assert.SkipWhen(disk is null, why);
        _journals.Options = _journals.Options with { Disk = new JournalDisk() };
        await using var journal = FrameJournal.Open(Path.Combine(disk!.Root, "journal"), _journals.Options);
        using var reader = journal.Read(0);
        var taken = 0;
        while (!_journals.Reports.Any(r => r.Kind == JournalReportKind.DiskRefused))
        {
            taken += journal.Offer(Journals.Sender, Encoding.UTF8.GetBytes($"{taken + 1,-200}")).IsTaken ? 1 : 0;
        }

        var last = journal.State.Last;
        Assert.False(await journal.WhenDurableAsync(last, Cancel));
        var expected = 0;
        while (reader.Last < last)
        {
            // What is stored makes room, and the rest is written into it.
            foreach (var record in (await reader.ReadAsync(TimeSpan.FromMilliseconds(100), Cancel))!.Records)
            {
                Assert.Equal($"{++expected,-200}", Encoding.UTF8.GetString(record.Frame.Bytes));
            }

            journal.Release(reader.Last);
        }

        Assert.Equal(taken, expected);
        Assert.Contains(_journals.Reports, r => r.Kind == JournalReportKind.DiskRecovered);
    }

    public void Dispose() => _journals.Dispose();

    private static FrameTicket Fill(FrameJournal journal)
    {
        var frame = new byte[1000];
        while (true)
        {
            var ticket = journal.Offer(Journals.Sender, frame);
            if (!ticket.IsTaken)
            {
                return ticket;
            }
        }
    }
}
