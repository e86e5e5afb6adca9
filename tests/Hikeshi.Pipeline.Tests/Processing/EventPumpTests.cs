using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Pipeline.Tests.Journaling;

namespace Hikeshi.Pipeline.Tests.Processing;

public sealed class EventPumpTests : IDisposable
{
    private readonly Journals _journals = new();
    private readonly MemoryWriter _writer = new();
    private readonly List<PumpReport> _reports = [];
    private PumpOptions _options;

    public EventPumpTests() => _options = new PumpOptions
    {
        CommitWithin = TimeSpan.Zero,
        LongestPause = TimeSpan.FromMilliseconds(1),
        Report = _reports.Add,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stores_every_line_once_in_its_order_and_counts_it()
    {
        await using var journal = _journals.Open();
        var sink = new CountingSink(journal, _options.Counters, TimeProvider.System);
        for (var i = 1; i <= 500; i++)
        {
            sink.Offer(Journals.Sender, Encoding.UTF8.GetBytes($"%ASA-5-713120: Group = g, IP = 192.0.2.1, PHASE 2 COMPLETED (msgid={i:x8})"));
        }

        sink.Offer(Journals.Sender, "no tag at all"u8);
        await RunToEndAsync(journal);
        Assert.Equal(Enumerable.Range(1, 501).Select(i => (long)i), _writer.Stored.Select(s => s.Receipt.Sequence));
        Assert.Equal("192.0.2.1", _writer.Stored[0].Receipt.Device);

        var origin = Assert.Single(_options.Counters.Origins());
        Assert.Equal((501, 501, 501, 0), (origin.Received, origin.Journaled, origin.Stored, origin.Spooled));
        Assert.Equal(new StatusSnapshot(500, 0, 0, 1), origin.Statuses);
        var device = Assert.Single(_options.Counters.Devices());
        Assert.Equal((501, 501), (device.Stored, device.Statuses.All));
        Assert.Empty(_reports);
    }

    [Fact]
    public async Task Goes_on_after_a_restart_where_the_store_stopped()
    {
        await FillAsync("one", "two", "three");
        _writer.Committed = 2;
        await using var journal = _journals.Open();
        await RunToEndAsync(journal);
        Assert.Equal(["three"], _writer.Stored.Select(s => s.Text));
        var origin = Assert.Single(_options.Counters.Origins());
        Assert.Equal((0, 1, 0), (origin.Received, origin.Journaled, origin.Spooled));
    }

    [Fact]
    public async Task Gives_an_observer_what_came_after_its_own_snapshot_and_the_store_what_it_lacks()
    {
        await FillAsync("one", "two", "three", "four");
        _writer.Committed = 3;
        var behind = new RecordingObserver { Kept = 1 };
        var ahead = new RecordingObserver { Kept = 4 };
        var keepsNothing = new RecordingObserver();
        _options = _options with { Observers = [behind, ahead, keepsNothing] };
        await using var journal = _journals.Open();
        await RunToEndAsync(journal);
        Assert.Equal(["two", "three", "four"], behind.Seen);
        Assert.Empty(ahead.Seen);
        Assert.Equal(["four"], keepsNothing.Seen);
        Assert.Equal(["four"], _writer.Stored.Select(s => s.Text));
    }

    [Fact]
    public async Task Releases_only_what_the_store_and_every_observer_have()
    {
        var observer = new RecordingObserver { Kept = 0 };
        _options = _options with { Observers = [observer] };
        await FillAsync([.. Enumerable.Range(1, 500).Select(i => $"line {i}")]);
        var all = _journals.Segments.Length;
        await using (var journal = _journals.Open())
        {
            await RunToEndAsync(journal);
            Assert.Equal(all, _journals.Segments.Length);
        }

        observer.Kept = 500;
        await using (var journal = _journals.Open())
        {
            await RunToEndAsync(journal);
            Assert.Single(_journals.Segments);
        }
    }

    [Fact]
    public async Task A_store_that_fails_is_told_once_and_loses_nothing()
    {
        _writer.Refusals = 5;
        await using var journal = _journals.Open();
        journal.Offer(Journals.Sender, "one"u8);
        var run = new EventPump(journal, _writer, MessageCatalog.BuiltIn, _options).RunAsync(Cancel);
        journal.Offer(Journals.Sender, "two"u8);
        while (!run.IsCompleted && (_writer.Refusals > 0 || _writer.Pending > 0))
        {
            await Task.Yield();
        }

        await journal.CloseAsync();
        await run;
        Assert.Equal(["one", "two"], _writer.Stored.Select(s => s.Text));
        Assert.Equal(
            ["The store is full. Lines wait in the journal; storing is tried again until it works.", "Lines are stored again."],
            _reports.Select(r => r.Sentence.En));
        Assert.Equal([PumpReportKind.StoreFailed, PumpReportKind.StoreRecovered], _reports.Select(r => r.Kind));
    }

    [Fact]
    public async Task A_store_that_must_be_opened_anew_ends_the_pump_and_the_lines_wait_in_the_journal()
    {
        _writer.IsLost = true;
        await using (var journal = _journals.Open())
        {
            await Journals.PutAsync(journal, "one");
            await Assert.ThrowsAsync<StoreException>(() => new EventPump(journal, _writer, MessageCatalog.BuiltIn, _options).RunAsync(Cancel));
        }

        var anew = new MemoryWriter();
        await using var again = _journals.Open();
        await again.CloseAsync();
        await new EventPump(again, anew, MessageCatalog.BuiltIn, _options).RunAsync(Cancel);
        Assert.Equal(["one"], anew.Stored.Select(s => s.Text));
    }

    [Fact]
    public async Task Commits_together_what_comes_within_the_time()
    {
        _options = _options with { CommitWithin = TimeSpan.FromMinutes(1) };
        await using var journal = _journals.Open();
        for (var i = 0; i < 900; i++)
        {
            journal.Offer(Journals.Sender, "line"u8);
        }

        await RunToEndAsync(journal);
        Assert.Equal([900], _writer.Batches);
    }

    [Fact]
    public async Task Commits_at_once_when_a_batch_is_full()
    {
        _options = _options with { CommitWithin = TimeSpan.FromMinutes(1) };
        _writer.Whole = 1024;
        await using var journal = _journals.Open();
        for (var i = 0; i < 3000; i++)
        {
            journal.Offer(Journals.Sender, "line"u8);
        }

        await RunToEndAsync(journal);
        Assert.Equal([1024, 1024, 952], _writer.Batches);
        Assert.Equal(3000, _writer.Stored.Count);
    }

    [Fact]
    public async Task Stopping_drains_and_commits()
    {
        _options = _options with { CommitWithin = TimeSpan.FromMinutes(1) };
        await using var journal = _journals.Open();
        using var stop = new CancellationTokenSource();
        for (var i = 0; i < 3000; i++)
        {
            journal.Offer(Journals.Sender, "line"u8);
        }

        await journal.WhenDurableAsync(3000, Cancel);
        await stop.CancelAsync();
        await new EventPump(journal, _writer, MessageCatalog.BuiltIn, _options).RunAsync(stop.Token);
        Assert.Equal(3000, _writer.Stored.Count);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_store_that_is_stuck()
    {
        _options = _options with { DrainWithin = TimeSpan.FromMilliseconds(50) };
        _writer.IsStuck = true;
        await using (var journal = _journals.Open())
        {
            using var stop = new CancellationTokenSource();
            await Journals.PutAsync(journal, "line");
            var run = new EventPump(journal, _writer, MessageCatalog.BuiltIn, _options).RunAsync(stop.Token);
            await stop.CancelAsync();
            await run.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        }

        Assert.Empty(_writer.Stored);
        Assert.Equal(["line"], await _journals.ReopenAsync());
    }

    [Fact]
    public async Task An_observer_that_throws_harms_nobody()
    {
        var observer = new RecordingObserver();
        _options = _options with { Observers = [observer] };
        await FillAsync("one", "throw", "throw", "two");
        await using var journal = _journals.Open();
        await RunToEndAsync(journal);
        Assert.Equal(["one", "two"], observer.Seen);
        Assert.Equal(4, _writer.Stored.Count);
        var report = Assert.Single(_reports);
        Assert.Equal(PumpReportKind.ObserverFailed, report.Kind);
        Assert.StartsWith("RecordingObserver failed at a line", report.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_passes_by_the_time_of_receipt_and_by_the_clock_while_nothing_comes()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 0, 0, TimeSpan.Zero));
        _journals.Options = _journals.Options with { Clock = clock };
        var observer = new RecordingObserver();
        _options = _options with { Observers = [observer], Clock = clock };
        await using (var journal = _journals.Open())
        {
            foreach (var seconds in new[] { 0, 0, 5, 1 })
            {
                journal.Offer(Journals.Sender, "line"u8);
                clock.Advance(TimeSpan.FromSeconds(seconds));
            }
        }

        clock.Advance(TimeSpan.FromHours(1));
        await using var again = _journals.Open();
        await RunToEndAsync(again);
        Assert.Equal([0, 5], observer.Marks.Select(m => (m - new DateTime(2026, 1, 2, 3, 0, 0, DateTimeKind.Utc).Ticks) / TimeSpan.TicksPerSecond));
    }

    [Fact]
    public async Task A_device_has_its_zone_also_behind_a_relay()
    {
        _options = _options with
        {
            Zones = new Dictionary<string, TimeZoneInfo> { ["tokyo"] = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") },
        };
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 0, 0, TimeSpan.Zero));
        _journals.Options = _journals.Options with { Clock = clock };
        await FillAsync(
            "<165>Jan 02 2026 03:00:00 paris : %ASA-5-713120: IP = 192.0.2.1, PHASE 2 COMPLETED (msgid=00000001)",
            "<165>Jan 02 2026 12:00:00 tokyo : %ASA-5-713120: IP = 192.0.2.1, PHASE 2 COMPLETED (msgid=00000001)");
        await using var journal = _journals.Open();
        await RunToEndAsync(journal);
        Assert.Equal(["paris", "tokyo"], _writer.Stored.Select(s => s.Receipt.Device));
        Assert.All(_options.Counters.Devices(), d => Assert.Equal(TimeSpan.Zero, d.Skew));
    }

    [Fact]
    public async Task The_units_of_a_pair_are_one_device()
    {
        _options = _options with
        {
            Names = new DeviceNames(new Dictionary<string, DeviceName>
            {
                ["fw-a"] = new("fw", "fw-a"),
                ["192.0.2.1"] = new("fw", "fw-b"),
            }),
        };
        await FillAsync("<165>Jan 02 2026 03:00:00 fw-a : %ASA-5-713120: PHASE 2 COMPLETED (msgid=00000001)", "no header");
        await using var journal = _journals.Open();
        await RunToEndAsync(journal);
        Assert.Equal([("fw", "fw-a"), ("fw", "fw-b")], _writer.Stored.Select(s => (s.Receipt.Device, s.Receipt.Unit!)));
    }

    [Fact]
    public async Task A_line_that_is_older_than_the_window_is_late()
    {
        await FillAsync(Line(10), Line(8), Line(7), Line(11));
        await using var journal = _journals.Open();
        await RunToEndAsync(journal);
        Assert.Equal([false, false, true, false], _writer.Stored.Select(s => s.Receipt.IsLate));

        static string Line(int second) => $"<165>Jan 02 2026 03:00:{second:d2} fw : %ASA-5-713120: PHASE 2 COMPLETED (msgid=00000001)";
    }

    [Fact]
    public async Task Lines_that_were_dropped_are_told_with_their_origin_and_reason()
    {
        var losses = new List<LossReport>();
        var counters = _options.Counters;
        _options = _options with { Observers = [new LossWatch(counters, losses.AddRange)] };
        var at = new DateTimeOffset(2026, 1, 2, 3, 0, 0, TimeSpan.Zero);
        counters.Of(Journals.Sender).Offered(3, FrameRefusal.JournalFull, at.UtcTicks);
        counters.Of(Journals.Sender).Offered(3, FrameRefusal.JournalFull, at.AddSeconds(1).UtcTicks);
        counters.Of(Journals.Sender).Lost(FrameRefusal.KernelFull, 7, at.UtcTicks);
        await FillAsync("line");
        await using var journal = _journals.Open();
        await RunToEndAsync(journal);
        Assert.Equal(
            [
                new LossReport(Journals.Sender, FrameRefusal.JournalFull, 2, at, at.AddSeconds(1)),
                new LossReport(Journals.Sender, FrameRefusal.KernelFull, 7, at, at),
            ],
            losses);
        Assert.Empty(counters.TakeLosses());
        Assert.Equal(9, counters.Origins()[0].Received);
    }

    public void Dispose() => _journals.Dispose();

    private async Task FillAsync(params string[] lines)
    {
        await using var journal = _journals.Open();
        foreach (var line in lines)
        {
            await Journals.PutAsync(journal, line);
        }
    }

    private async Task RunToEndAsync(FrameJournal journal)
    {
        await journal.CloseAsync();
        await new EventPump(journal, _writer, MessageCatalog.BuiltIn, _options).RunAsync(Cancel);
    }
}
