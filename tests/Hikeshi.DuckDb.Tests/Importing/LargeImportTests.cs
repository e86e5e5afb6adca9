using System.Globalization;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;

namespace Hikeshi.DuckDb.Tests.Importing;

/// <summary>With a quarter of the usual memory, so that a quarter of a large file is enough.</summary>
public sealed class LargeImportTests : IDisposable
{
    private const int Megabytes = 64;

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_larger_than_the_memory_of_the_database_is_stored()
    {
        const int Lines = 400_000;
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { MemoryMegabytes = Megabytes });
        using (var import = await store.Imports.BeginAsync("fw.log", MessageCatalog.BuiltIn, Cancel))
        {
            for (var i = 0; i < Lines; i++)
            {
                var line = Encoding.UTF8.GetBytes($"<165>Jan 02 2026 12:00:00 fw-a : %ASA-5-713120: Group = 192.0.2.{i % 250}, IP = 192.0.2.{i % 250}, PHASE 2 COMPLETED (msgid={(uint)i * 2654435761u:x8})");
                await import.AddLineAsync(line, new EventContext { Device = "fw-a", File = "fw.log", Line = i + 1 }, Cancel);
            }

            await import.FinishAsync(Cancel);
        }

        Assert.Equal(Lines, await store.Events.CountAsync(AllQuery.Instance, Cancel));
    }

    [Fact]
    public async Task What_diagnosis_found_in_it_is_stored_at_once()
    {
        const int Sessions = 12_000;
        await using var store = DuckDbStore.Open(new DuckDbOptions(_folder.Root) { MemoryMegabytes = Megabytes });
        var state = new DiagnosisState
        {
            Sessions =
            [
                .. Enumerable.Range(0, Sessions).Select(i => new SessionRecord(
                    i.ToString("x16", CultureInfo.InvariantCulture), Encoding.UTF8.GetBytes($"{{\"n\":{i},\"text\":\"{new string('x', 400)}\"}}")) { Device = "fw1", User = $"user{i}", EndTicks = Feed.Noon.Ticks + i }),
            ],
        };
        await store.Incidents.SaveAsync(state, Cancel);
        await store.Incidents.SaveAsync(state, Cancel);

        var page = await store.Incidents.SessionsAsync(new SessionSearch { User = "user11999" }, Cancel);
        Assert.StartsWith("{\"n\":11999,", Encoding.UTF8.GetString(Assert.Single(page.Sessions).Json.Span), StringComparison.Ordinal);
        Assert.Equal((long)Sessions, (await store.Sql.SelectAsync(new Hikeshi.DuckDb.Selecting.SqlQuestion("SELECT count(*) FROM sessions"), Cancel)).Rows[0][0]);
    }
}
