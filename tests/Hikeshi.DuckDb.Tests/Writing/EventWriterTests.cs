using Hikeshi.DuckDb.Layout;
using Hikeshi.Querying;
using Microsoft.Extensions.Time.Testing;

namespace Hikeshi.DuckDb.Tests.Writing;

public sealed class EventWriterTests : IDisposable
{
    private const string Line = "<165>Jan 02 2026 11:59:58 fw1 : %FTD-5-713120: Group = 203.0.113.7, IP = 203.0.113.7, PHASE 2 COMPLETED (msgid=1a2b3c4d)";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();
    private readonly Feed _feed = new();
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Keeps_what_a_line_says_in_columns()
    {
        await using (var store = Open())
        {
            _feed.Add(store.Writer, Line);
            await store.Writer.FlushAsync(Cancel);
            Assert.Equal(1, store.Writer.Committed);
            Assert.Equal(0, store.Writer.Pending);
        }

        var row = Assert.Single(Stored.Rows(_folder.Day(), """
            SELECT sequence, time, received, device, source_address, transport, product, id, severity, class, status,
                peer_ip, peer_high, peer_low, vpn_group, fields['ike.message_id'], raw, raw_bytes FROM events
            """));
        Assert.Equal(
            [
                1UL, new DateTime(2026, 1, 2, 11, 59, 58), Feed.Noon, "fw1", "192.0.2.9", "udp", "FTD", 713120, (sbyte)5, "vpn",
                "parsed", "203.0.113.7", 0UL, 0xFFFF_CB00_7107UL, "203.0.113.7", "0x1a2b3c4d", Line, null,
            ],
            row);
    }

    [Fact]
    public async Task Goes_on_after_the_last_commit_when_it_is_opened_again()
    {
        await using (var store = Open())
        {
            _feed.Add(store.Writer, Line);
            await store.Writer.FlushAsync(Cancel);
            _feed.Add(store.Writer, Line);
        }

        await using var again = Open();
        Assert.Equal(1, again.Writer.Committed);
    }

    [Fact]
    public async Task Keeps_every_line_across_many_batches_and_days()
    {
        const int Lines = 30_000;
        await using (var store = Open())
        {
            for (var i = 0; i < Lines; i++)
            {
                _feed.Add(store.Writer, $"{Line} {i}", Feed.Noon.AddSeconds(i * 4), $"fw{i % 7}");
                if (i % 7000 == 6999)
                {
                    await store.Writer.CommitAsync(Cancel);
                }
            }

            await store.Writer.FlushAsync(Cancel);
            Assert.Equal(Lines, store.Writer.Committed);
        }

        var rows = new[] { "2026-01-02", "2026-01-03" }
            .SelectMany(d => Stored.Rows(_folder.Day(d), "SELECT sequence, raw FROM events ORDER BY sequence")).ToList();
        Assert.Equal(Enumerable.Range(0, Lines).Select(i => $"{Line} {i}"), rows.Select(r => (string)r[1]!));
    }

    [Fact]
    public async Task Keeps_lines_that_are_no_text()
    {
        byte[][] lines =
        [
            [.. "%FTD-5-713120: \0 "u8, 0xFF, 0xFE, .. " end"u8],
            [0], [0xC3], [],
            .. new[] { "日本語 🔥", new string('x', 65536), "%FTD-4-113019: Group = g, Username = \u202Eevil, IP = ::1, x" }
                .Select(System.Text.Encoding.UTF8.GetBytes),
        ];
        await using (var store = Open())
        {
            foreach (var line in lines)
            {
                _feed.Add(store.Writer, line);
            }

            await store.Writer.FlushAsync(Cancel);
        }

        var rows = Stored.Rows(_folder.Day(), "SELECT coalesce(raw_bytes, encode(raw)) FROM events ORDER BY sequence");
        Assert.Equal(lines, rows.Select(r => (byte[])r[0]!));
    }

    [Fact]
    public async Task Is_full_with_a_row_group_and_due_when_the_first_event_has_waited_long_enough()
    {
        var within = TimeSpan.FromMinutes(1);
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { Time = _clock });
        Assert.False(store.Writer.IsDue(TimeSpan.Zero));
        for (var i = 0; i < RowGroup.Rows; i++)
        {
            Assert.False(store.Writer.IsFull);
            _feed.Add(store.Writer, Line);
        }

        Assert.True(store.Writer.IsFull);
        await store.Writer.FlushAsync(Cancel);
        Assert.Equal((RowGroup.Rows, 0, TimeSpan.Zero), (store.Writer.Committed, store.Writer.Pending, store.Writer.Waiting));

        _feed.Add(store.Writer, Line);
        Assert.False(store.Writer.IsDue(within));
        _clock.Advance(within);
        Assert.Equal((within, true, false), (store.Writer.Waiting, store.Writer.IsDue(within), store.Writer.IsFull));
        await store.Writer.FlushAsync(Cancel);
        Assert.False(store.Writer.IsDue(TimeSpan.Zero));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Goes_on_after_the_log_was_folded_also_in_the_middle_of_an_export(bool isRead)
    {
        const int Parts = 4;
        await using (var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { MostUnfolded = RowGroup.Rows }))
        {
            _feed.Add(store.Writer, Line);
            await store.Writer.FlushAsync(Cancel);
            using var reading = store.Export.Read(AllQuery.Instance, Cancel).GetEnumerator();
            Assert.True(!isRead || reading.MoveNext());
            for (var i = 0; i < Parts * RowGroup.Rows; i++)
            {
                _feed.Add(store.Writer, Line);
                if (store.Writer.IsFull)
                {
                    await store.Writer.CommitAsync(Cancel);
                }
            }

            await store.Writer.FlushAsync(Cancel);
            Assert.Equal(_feed.Sequence, store.Writer.Committed);
            Assert.Equal(_feed.Sequence, await store.Events.CountAsync(AllQuery.Instance, Cancel));
            Assert.Empty((await store.Verification.RunAsync(null, null, Cancel)).Findings);
        }

        Assert.Equal((Parts * RowGroup.Rows) + 1L, Assert.Single(Stored.Rows(_folder.Day(), "SELECT count(DISTINCT sequence) FROM events"))[0]);
    }

    [Fact]
    public async Task The_log_of_small_commits_is_folded_too()
    {
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { MostUnfolded = 2 });
        var (first, longest) = (0L, 0L);
        for (var i = 0; i < 40; i++)
        {
            _feed.Add(store.Writer, Line);
            await store.Writer.FlushAsync(Cancel);
            longest = Math.Max(longest, new FileInfo(_folder.Day() + ".wal").Length);
            first = first == 0 ? longest : first;
        }

        Assert.InRange(longest, first, 3 * first);
        Assert.Equal(_feed.Sequence, await store.Events.CountAsync(AllQuery.Instance, Cancel));
    }

    [Fact]
    public async Task Long_lines_do_not_wait_for_a_whole_row_group()
    {
        var line = $"{Line} {new string('x', 64 * 1024)}";
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { Time = _clock });
        while (!store.Writer.IsFull)
        {
            _feed.Add(store.Writer, line);
            Assert.InRange(_feed.Sequence, 1, 600);
        }

        await store.Writer.FlushAsync(Cancel);
        Assert.Equal(_feed.Sequence, store.Writer.Committed);
    }

    public void Dispose() => _folder.Dispose();

    private DuckDbStore Open() => DuckDbStore.Open(new DuckDbOptions(_folder.Root));
}
