using System.Text;
using Hikeshi.Catalog;
using Hikeshi.DuckDb.Importing;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Tests.Importing;

public sealed class ImportTests : IAsyncLifetime
{
    private static readonly string[] Lines =
    [
        "<165>Jan 02 2026 11:59:58 fw1 : %FTD-5-713120: Group = 203.0.113.7, IP = 203.0.113.7, PHASE 2 COMPLETED (msgid=1a2b3c4d)",
        "<165>Jan 02 11:59:58 fw1 : %FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED",
        "no syslog at all",
        "<165>Jan 02 11:59:58 fw1 : %FTD-5-713119: IP = 203.0.113.7, PHASE 1 COMPLETED",
        "日本語 🔥 \0 \"quoted\" \\",
    ];

    private readonly TempFolder _folder = new();
    private readonly TempFolder _otherFolder = new();
    private readonly TempFolder _out = new();
    private DuckDbStore _store = null!;
    private DuckDbStore _other = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _store = DuckDbStore.Open(new DuckDbOptions(_folder.Root));
        _other = DuckDbStore.Open(new DuckDbOptions(_otherFolder.Root));
        return default;
    }

    [Fact]
    public async Task A_log_file_adds_each_line_once_however_often_it_is_imported()
    {
        Assert.Equal(new ImportResult(5, 0, 0), await ImportLogAsync(_store, Lines));
        Assert.Equal(new ImportResult(0, 5, 0), await ImportLogAsync(_store, Lines));

        // A longer copy of the file adds what is new; a line that came twice is there twice.
        Assert.Equal(new ImportResult(2, 5, 0), await ImportLogAsync(_store, [.. Lines, "one more", Lines[1]]));
        var found = await RawAsync(_store);
        Assert.Equal(7, found.Count);
        Assert.Equal(3, found.Count(r => r == Lines[1]));
    }

    [Fact]
    public async Task Imported_lines_are_found_with_their_file_and_have_no_time_of_receipt()
    {
        await ImportLogAsync(_store, Lines);

        var found = (await _store.Events.SearchAsync(new EventSearch(AllQuery.Instance), Cancel)).Events;

        var first = found.Single(e => e.Context.Line == 1).Context;
        Assert.Equal(("fw.log", 0L, "fw1", null), (first.File, first.ReceivedTicks, first.Device, first.SourceTransport));
        Assert.Equal(new DateTime(2026, 1, 2, 11, 59, 58, DateTimeKind.Utc).Ticks, first.Time.UtcTicks);
        Assert.Equal(first.Key, (await _store.Events.FindAsync(first.Key!, Cancel))!.Context.Key);
        Assert.True((await _store.Verification.RunAsync(null, null, Cancel)).IsWhole);
    }

    [Fact]
    public async Task Events_of_an_export_are_known_where_they_come_from_and_keep_their_name_elsewhere()
    {
        await ReceiveAsync();
        await ImportLogAsync(_store, ["of a file"]);
        var json = new MemoryStream();
        var exported = await _store.Export.NdjsonAsync(AllQuery.Instance, json, MessageCatalog.BuiltIn, Language.English, Cancel);
        Assert.Equal(6, exported.Events);

        Assert.Equal(new ImportResult(0, 6, 0), await NdjsonAsync(_store, json));
        Assert.Equal(new ImportResult(6, 0, 0), await NdjsonAsync(_other, json));
        Assert.Equal(new ImportResult(0, 6, 0), await NdjsonAsync(_other, json));

        // And out of the other store again, with the same names and contents.
        var again = new MemoryStream();
        await _other.Export.NdjsonAsync(AllQuery.Instance, again, MessageCatalog.BuiltIn, Language.English, Cancel);
        Assert.Equal(Sorted(json), Sorted(again));
        Assert.Single(Sorted(again), e => e.Contains("\"proxy\":\"198.51.100.5\"", StringComparison.Ordinal));
        Assert.Equal(new ImportResult(0, 6, 0), await NdjsonAsync(_store, again));
    }

    [Fact]
    public async Task Parquet_files_come_back_as_they_were()
    {
        await ReceiveAsync();
        var exported = await _store.Export.ParquetAsync(AllQuery.Instance, _out.Root, Cancel);
        Assert.Equal(5, exported.Events);
        Assert.Equal([Path.Combine(_out.Root, "day=2026-01-02", "events.parquet"), Path.Combine(_out.Root, "day=2026-01-03", "events.parquet")], exported.Files);

        foreach (var path in exported.Files)
        {
            Assert.Equal(0, (await _store.Imports.ParquetAsync(path, MessageCatalog.BuiltIn, Cancel)).Added);
            Assert.NotEqual(0, (await _other.Imports.ParquetAsync(path, MessageCatalog.BuiltIn, Cancel)).Added);
            Assert.Equal(0, (await _other.Imports.ParquetAsync(path, MessageCatalog.BuiltIn, Cancel)).Added);
        }

        var (one, two) = (new MemoryStream(), new MemoryStream());
        await _store.Export.NdjsonAsync(AllQuery.Instance, one, MessageCatalog.BuiltIn, Language.English, Cancel);
        await _other.Export.NdjsonAsync(AllQuery.Instance, two, MessageCatalog.BuiltIn, Language.English, Cancel);
        Assert.Equal(Sorted(one), Sorted(two));
    }

    [Fact]
    public async Task An_export_that_is_stopped_leaves_no_half_file()
    {
        await ReceiveAsync();
        using var stop = new CancellationTokenSource();
        _store.Export.FreeBytes = _ =>
        {
            stop.Cancel();
            return long.MaxValue;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var file in _store.Export.ParquetFilesAsync(AllQuery.Instance, _out.Root, 1, stop.Token))
            {
                Assert.Fail(file.Name);
            }
        });
        Assert.Empty(Directory.EnumerateFileSystemEntries(_out.Root));
    }

    [Fact]
    public async Task A_day_that_might_take_the_room_that_must_stay_free_is_not_exported()
    {
        await ReceiveAsync();
        _store.Export.FreeBytes = _ => 1_000_000;

        var problem = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await foreach (var file in _store.Export.ParquetFilesAsync(AllQuery.Instance, _out.Root, 999_999, Cancel))
            {
                Assert.Fail(file.Name);
            }
        });
        Assert.Matches($"^A day of the export may need [0-9]+ bytes in {_out.Root}, and the disk must keep its free space", problem.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_out.Root));
    }

    [Fact]
    public async Task An_export_holds_what_the_query_means()
    {
        await ReceiveAsync();
        var query = Querying.Parsing.QueryParser.Parse("id:713120", new(MessageCatalog.BuiltIn) { Now = new DateTimeOffset(Feed.Noon) }).Query!;

        Assert.Equal(1, (await _store.Export.ParquetAsync(query, _out.Root, Cancel)).Events);
        Assert.Equal(1, (await _store.Export.NdjsonAsync(query, new MemoryStream(), MessageCatalog.BuiltIn, Language.Japanese, Cancel)).Events);
    }

    [Fact]
    public async Task Lines_that_are_no_event_are_counted_and_events_without_a_name_count_as_lines()
    {
        var text = """
            {"v":1,"time":null,"time_source":"none","raw":"a"}
            {"v":1,"key":"7","time":null,"time_source":"none","raw":"b"}

            {"raw":5}
            [1]
            not json
            {"raw_base64":"!!"}
            {"raw_base64":"/w=="}
            """ + "\n" + new string('x', 5_000_000) + "\n" + """{"raw":"last, without a line end"}""";
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(new ImportResult(4, 0, 5), await NdjsonAsync(_store, stream));
        Assert.Equal(new ImportResult(0, 4, 5), await NdjsonAsync(_store, stream));
    }

    [Fact]
    public async Task A_file_that_is_no_export_is_refused_with_a_sentence()
    {
        var path = Path.Combine(_out.Root, "x.parquet");
        await File.WriteAllTextAsync(path, "hello", Cancel);

        var problem = await Assert.ThrowsAsync<StoreException>(() => _store.Imports.ParquetAsync(path, MessageCatalog.BuiltIn, Cancel));
        Assert.StartsWith($"{path} is no Parquet file of an export: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_goes_on_beside_the_writer()
    {
        var import = ImportLogAsync(_store, [.. Enumerable.Range(0, 5000).Select(n => $"imported {n}")]);
        await ReceiveAsync();
        await import;

        Assert.Equal(5005, await _store.Events.CountAsync(AllQuery.Instance, Cancel));
        Assert.True((await _store.Verification.RunAsync(null, null, Cancel)).IsWhole);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _other.DisposeAsync();
        _folder.Dispose();
        _otherFolder.Dispose();
        _out.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var feed = new Feed();
        foreach (var (index, line) in Lines.Index())
        {
            feed.Add(_store.Writer, line, Feed.Noon.AddHours(index * 5), origin: index == 1 ? Feed.Proxied : null);
        }

        await _store.Writer.FlushAsync(Cancel);
    }

    private static async Task<ImportResult> ImportLogAsync(DuckDbStore store, IReadOnlyList<string> lines)
    {
        var reader = new EventReader(MessageCatalog.BuiltIn, new TimeOptions { Newest = new DateTimeOffset(Feed.Noon) });
        using var import = await store.Imports.BeginAsync("fw.log", MessageCatalog.BuiltIn, Cancel);
        foreach (var (index, line) in lines.Index())
        {
            var raw = Encoding.UTF8.GetBytes(line);
            var item = reader.Read(raw);
            await import.AddLineAsync(raw, new EventContext { Time = item.Resolved, File = "fw.log", Line = index + 1 }, Cancel);
        }

        return await import.FinishAsync(Cancel);
    }

    private static Task<ImportResult> NdjsonAsync(DuckDbStore store, MemoryStream json)
    {
        json.Position = 0;
        return store.Imports.NdjsonAsync("events.ndjson", json, MessageCatalog.BuiltIn, Cancel);
    }

    private static async Task<List<string>> RawAsync(DuckDbStore store) =>
        [.. (await store.Events.SearchAsync(new EventSearch(AllQuery.Instance), Cancel)).Events.Select(e => Encoding.UTF8.GetString(e.Raw.Span))];

    private static IEnumerable<string> Sorted(MemoryStream json) =>
        Encoding.UTF8.GetString(json.ToArray()).Split('\n').Order(StringComparer.Ordinal);
}
