// Insert rate, size and query times of the embedded store:
//   dotnet run --project benchmarks/Hikeshi.StoreBenchmark -c Release -- ROWS [FOLDER]
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using Hikeshi.Catalog;
using Hikeshi.DuckDb;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Parsing;
using Hikeshi.StoreBenchmark;

var rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var folder = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("hikeshi-store-").FullName;
var begin = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
var step = TimeSpan.FromDays(3).Ticks / rows;
var origin = new FrameOrigin { Transport = Transport.Tcp, Address = IPAddress.Parse("192.0.2.1") };
var process = Process.GetCurrentProcess();

// What the lines cost without a store, and what they are as text.
var (bytes, gzip) = (0L, 0L);
var alone = await MeasureAsync(item => ValueTask.CompletedTask);
await using (var counter = new CountingStream())
{
    await using (var zip = new GZipStream(counter, CompressionLevel.Optimal, leaveOpen: true))
    {
        var lines = new SampleLines(1);
        for (var i = 0; i < Math.Min(rows, 1_000_000); i++)
        {
            var line = lines.Next(begin.AddTicks(i * step));
            bytes += line.Length + 1;
            await zip.WriteAsync(line);
            zip.WriteByte((byte)'\n');
        }
    }

    gzip = counter.Count;
}

var store = DuckDbStore.Open(new DuckDbOptions(folder));
var sequence = store.Writer.Committed;
var (longest, commits) = (TimeSpan.Zero, Stopwatch.StartNew());
var stored = await MeasureAsync(async item =>
{
    store.Writer.Add(item, new Receipt(++sequence, begin.Ticks + (sequence * step), origin, item.Host ?? ""));
    if (store.Writer.IsFull)
    {
        var waited = Stopwatch.StartNew();
        await store.Writer.CommitAsync(CancellationToken.None);
        longest = waited.Elapsed > longest ? waited.Elapsed : longest;
    }
});
await store.Writer.FlushAsync(CancellationToken.None);
var cpu = (stored.Cpu - alone.Cpu).TotalSeconds;
var stats = await store.Events.StatsAsync(CancellationToken.None);
var sampled = Math.Min(rows, 1_000_000);
Say($"read only        {rows / alone.Wall.TotalSeconds,12:N0} lines/s");
Say($"read and stored  {rows / stored.Wall.TotalSeconds,12:N0} rows/s; the store alone {rows / cpu:N0} rows/s of one core; longest wait {longest.TotalMilliseconds:N0} ms");
await store.DisposeAsync();
store = DuckDbStore.Open(new DuckDbOptions(folder));
stats = await store.Events.StatsAsync(CancellationToken.None);
Say($"an event         {(double)stats.Bytes / stats.Events,12:N1} bytes on disk, {(double)bytes / sampled:N1} as text, {(double)gzip / sampled:N1} as gzip");
Say($"memory           {Environment.WorkingSet / 1048576.0,12:N0} MiB");

await QueriesAsync("alone");
await BesideAsync();
await store.DisposeAsync();

async Task QueriesAsync(string how)
{
    foreach (var text in (string[])["", "id:713120", "peer:203.0.113.7 time:2026-01-03", "source.ip:198.51.100.0/24 port:22", "user:user1234", "\"User Requested\"", "xyzzy"])
    {
        var query = Ask(text);
        var (count, counted) = await TimeAsync(() => store.Events.CountAsync(query, CancellationToken.None));
        var (_, searched) = await TimeAsync(() => store.Events.SearchAsync(new EventSearch(query), CancellationToken.None));
        Say($"{how}: {text,-36} {count,12:N0} events: count {counted.TotalMilliseconds,7:N0} ms, first page {searched.TotalMilliseconds,7:N0} ms");
    }

    var (_, histogram) = await TimeAsync(() => store.Events.HistogramAsync(AllQuery.Instance, TimeSpan.FromHours(1), CancellationToken.None));
    var (_, top) = await TimeAsync(() => store.Events.TopAsync(AllQuery.Instance, new QueryField("source.ip", QueryFieldKind.Address, IsKey: false), 10, CancellationToken.None));
    var (_, found) = await TimeAsync(() => store.Events.FindAsync((rows / 2).ToString(CultureInfo.InvariantCulture), CancellationToken.None));
    Say($"{how}: histogram by hour {histogram.TotalMilliseconds:N0} ms, top source.ip {top.TotalMilliseconds:N0} ms, one by key {found.TotalMilliseconds:N0} ms");
}

// 20,000 lines a second, each second's lines committed twice, while searches run without a pause.
async Task BesideAsync()
{
    using var stop = new CancellationTokenSource();
    var searches = Task.Run(async () =>
    {
        while (!stop.IsCancellationRequested)
        {
            await QueriesAsync("beside the writer");
        }
    });
    var reader = new EventReader(MessageCatalog.BuiltIn);
    var lines = new SampleLines(2);
    var (slowest, total) = (TimeSpan.Zero, Stopwatch.StartNew());
    for (var half = 0; half < 40; half++)
    {
        for (var i = 0; i < 10_000; i++)
        {
            var now = begin.AddDays(3).AddSeconds(half / 2.0);
            var line = lines.Next(now).ToArray();
            reader.MoveTo(now.Ticks);
            var item = reader.Read(new Frame(line, 0, line.Length, 0, 0, IsWrapped: false));
            store.Writer.Add(item, new Receipt(++sequence, now.Ticks, origin, item.Host ?? ""));
        }

        var committed = Stopwatch.StartNew();
        await store.Writer.FlushAsync(CancellationToken.None);
        slowest = committed.Elapsed > slowest ? committed.Elapsed : slowest;
        var left = TimeSpan.FromSeconds((half + 1) / 2.0) - total.Elapsed;
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    Say($"20,000/s for {total.Elapsed.TotalSeconds:N1} s beside searches: slowest commit {slowest.TotalMilliseconds:N0} ms");
    await stop.CancelAsync();
    await searches;
}

async Task<(TimeSpan Wall, TimeSpan Cpu)> MeasureAsync(Func<Event, ValueTask> take)
{
    var reader = new EventReader(MessageCatalog.BuiltIn);
    var lines = new SampleLines(1);
    var buffer = new byte[1024];
    process.Refresh();
    var (wall, used) = (Stopwatch.StartNew(), process.TotalProcessorTime);
    for (var i = 0; i < rows; i++)
    {
        var now = begin.AddTicks(i * step);
        var line = lines.Next(now);
        line.CopyTo(buffer);
        reader.MoveTo(now.Ticks);
        await take(reader.Read(new Frame(buffer, 0, line.Length, 0, 0, IsWrapped: false)));
    }

    process.Refresh();
    return (wall.Elapsed, process.TotalProcessorTime - used);
}

Query Ask(string text) => QueryParser.Parse(text, new QueryOptions(MessageCatalog.BuiltIn) { Now = new DateTimeOffset(begin.AddDays(3)) }) is { Query: { } query }
    ? query
    : throw new InvalidOperationException(text);

static async Task<(T Result, TimeSpan Took)> TimeAsync<T>(Func<Task<T>> run)
{
    var watch = Stopwatch.StartNew();
    return (await run(), watch.Elapsed);
}

static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
