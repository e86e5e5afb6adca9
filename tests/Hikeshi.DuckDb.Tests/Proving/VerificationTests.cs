using Hikeshi.DuckDb.Proving;

namespace Hikeshi.DuckDb.Tests.Proving;

public sealed class VerificationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_touched_is_whole_also_when_it_was_written_in_several_runs()
    {
        await FillAsync();
        await FillAsync(from: 300);

        var report = await VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.True(report.IsWhole);
        Assert.Equal(600, report.Events);
        Assert.Equal(600, report.Heads.Sum(h => h.Events));
        Assert.Equal(report.Heads.Count, report.Heads.Select(h => h.Head).Distinct().Count());
    }

    [Theory]
    [InlineData("UPDATE events SET raw = raw || '.' WHERE sequence = 7", FindingKind.Changed, 50, 50)]
    [InlineData("UPDATE events SET time = time + INTERVAL 1 SECOND WHERE sequence = 7", FindingKind.Changed, 50, 50)]
    [InlineData("UPDATE events SET source_address = '192.0.2.10' WHERE sequence = 7", FindingKind.Changed, 50, 50)]
    [InlineData("DELETE FROM events WHERE sequence = 7", FindingKind.Missing, 50, 49)]
    [InlineData("DELETE FROM events WHERE sequence < 3", FindingKind.Missing, 50, 49)]
    [InlineData("INSERT INTO events SELECT * REPLACE (999 AS sequence) FROM events WHERE sequence = 7", FindingKind.Added, 50, 51)]
    [InlineData("UPDATE chains SET events = events - 1 WHERE device = 'fw1' AND hour = TIMESTAMP '2026-01-02 12:00:00'", FindingKind.Added, 49, 50)]
    [InlineData("DELETE FROM chains WHERE device = 'fw1' AND hour = TIMESTAMP '2026-01-02 12:00:00'", FindingKind.Added, 0, 50)]
    public async Task Tampering_is_found_where_it_happened(string tampering, FindingKind kind, long expected, long found)
    {
        await FillAsync();
        Stored.Change(_folder.Day(), tampering);

        var report = await VerifyAsync();

        var finding = report.Findings[0];
        Assert.Equal((kind, expected, found), (finding.Kind, finding.Expected, finding.Found));
        Assert.Equal(("events-2026-01-02.duckdb", "fw1", Feed.Noon), (finding.File, finding.Device, finding.Hour));
        Assert.False(report.IsWhole);
        Assert.All(report.Findings, f => Assert.Equal(Feed.Noon, f.Hour));
    }

    [Fact]
    public async Task An_event_moved_to_another_device_is_found_in_both_chains()
    {
        await FillAsync();
        Stored.Change(_folder.Day(), "UPDATE events SET device = 'fw2' WHERE sequence = 7");

        var report = await VerifyAsync();

        Assert.Equal([FindingKind.Missing, FindingKind.Added], report.Findings.Select(f => f.Kind));
    }

    [Fact]
    public async Task Two_events_that_changed_places_are_found()
    {
        await FillAsync();
        Stored.Change(_folder.Day(), "CREATE TABLE other AS FROM events ORDER BY sequence DESC; DELETE FROM events; INSERT INTO events FROM other; DROP TABLE other");

        Assert.All((await VerifyAsync()).Findings, f => Assert.Equal(FindingKind.Changed, f.Kind));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_missed()
    {
        await FillAsync();
        File.Delete(_folder.Day());

        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal((FindingKind.FileMissing, "events-2026-01-02.duckdb"), (finding.Kind, finding.File));
        Assert.Equal("The file events-2026-01-02.duckdb is gone, and no retention removed it. Restore it from a backup.", finding.Sentence!.En);
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_the_others_are_served()
    {
        await FillAsync();
        await FillAsync(from: 300, day: 1);
        await File.WriteAllBytesAsync(_folder.Day(), new byte[4096], Cancel);

        var report = await VerifyAsync();

        Assert.Equal(FindingKind.FileDamaged, Assert.Single(report.Findings).Kind);
        Assert.Equal(300, report.Events);
    }

    [Fact]
    public async Task Names_of_devices_may_be_anything()
    {
        await using (var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root)))
        {
            var feed = new Feed();
            foreach (var device in (string[])["a\0b", "a\0c", "a", "", "日本 🔥", new string('x', 300), "'; DROP TABLE events; --"])
            {
                feed.Add(store.Writer, "line", device: device);
                await store.Writer.FlushAsync(Cancel);
                feed.Add(store.Writer, "line", device: device);
            }

            await store.Writer.FlushAsync(Cancel);
        }

        var report = await VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(7, report.Heads.Count);
        Assert.All(report.Heads, h => Assert.Equal(2, h.Events));
    }

    [Fact]
    public async Task Devices_beyond_so_many_share_a_chain_that_is_whole()
    {
        await using (var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root)))
        {
            var feed = new Feed();
            for (var i = 0; i < 11_000; i++)
            {
                feed.Add(store.Writer, "line", device: $"d{i}");
            }

            await store.Writer.FlushAsync(Cancel);
        }

        var report = await VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(1000, Assert.Single(report.Heads, h => h.Device.Length == 0).Events);
    }

    public void Dispose() => _folder.Dispose();

    private async Task FillAsync(int from = 0, int day = 0)
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        var feed = new Feed(from);
        for (var i = 0; i < 300; i++)
        {
            feed.Add(store.Writer, $"<165>Jan 02 2026 11:59:58 fw1 : %FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED {i}", Feed.Noon.AddDays(day).AddHours(i / 100), $"fw{(i % 2) + 1}");
            if (i % 70 == 0)
            {
                await store.Writer.CommitAsync(Cancel);
            }
        }

        await store.Writer.FlushAsync(Cancel);
    }

    private async Task<VerifyReport> VerifyAsync()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        return await store.Verification.RunAsync(null, null, Cancel);
    }
}
