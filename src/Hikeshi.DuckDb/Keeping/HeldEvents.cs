using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Keeping;

/// <summary>
/// What is held of a file, copied into a new one that has its temporary name yet. Whole chains are copied, so that they
/// can still be verified: with an event stay those of its device and hour.
/// </summary>
/// <param name="Name">The new file, or null when nothing is held, or everything.</param>
/// <param name="Events">How many events are held.</param>
internal readonly record struct HeldEvents(FileName? Name, long Events)
{
    private const string Hour = "date_trunc('hour', coalesce(e.received, TIMESTAMP '1970-01-01'))";

    /// <summary>Devices beyond so many an hour share a chain without a name.</summary>
    private const string Chain = $"coalesce(c.device, '') AS chain, {Hour} AS hour";

    /// <exception cref="StoreException">The database refused.</exception>
    public static HeldEvents Copy(
        StoreDatabase database, EventFiles files, EventFile file, IReadOnlyList<Hold> holds, CancellationToken cancel)
    {
        using var lease = holds.Count == 0 ? null : files.TryTake(file);
        if (lease is null)
        {
            return default;
        }

        try
        {
            using var connection = database.Connect();
            using var interruption = new Interruption(connection, cancel);
            var held = Select(connection, file.Catalog, holds);
            if (held == 0 || held == file.Events)
            {
                return new HeldEvents(null, held);
            }

            var name = files.FreeName(FileKind.Held, file.Name.Day);
            new FileBuilder(database).Build(name, connection, catalog => Fill(connection, file.Catalog, catalog));
            return new HeldEvents(name, held);
        }
        catch (DuckDBException problem)
        {
            cancel.ThrowIfCancellationRequested();
            throw new StoreException(StoreTexts.CannotKeep(file.Path, Sql.Reason(problem)), problem);
        }
    }

    /// <summary>Puts the chains that are held into a table of the connection and counts their events.</summary>
    private static long Select(DuckDBConnection connection, string catalog, IReadOnlyList<Hold> holds)
    {
        var values = new List<object?>();
        var any = string.Join(" OR ", holds.Select(h => $"({string.Join(" AND ", Tests(h, values).Prepend("TRUE"))})"));
        connection.Run("CREATE OR REPLACE TEMP TABLE held (chain VARCHAR, hour TIMESTAMP)");
        connection.Run($"INSERT INTO temp.held SELECT DISTINCT {Chain} {From(catalog)} WHERE {any}", [.. values]);
        return (long)connection.Scalar($"SELECT count(*) FROM (SELECT {Chain} {From(catalog)}) SEMI JOIN temp.held USING (chain, hour)")!;
    }

    private static IEnumerable<string> Tests(Hold hold, List<object?> values)
    {
        if (hold.Device is { } device)
        {
            values.Add(device);
            yield return $"e.device = ${values.Count}";
        }

        if (hold.SinceTicks is { } since)
        {
            values.Add(Moments.Utc(Moments.Microseconds(since)));
            yield return $"e.moment >= ${values.Count}";
        }

        if (hold.UntilTicks is { } until)
        {
            values.Add(Moments.Utc(Moments.Microseconds(until)));
            yield return $"e.moment < ${values.Count}";
        }
    }

    /// <summary>In the order of the rows: chains are verified in it.</summary>
    private static void Fill(DuckDBConnection connection, string from, string to)
    {
        connection.Run($"""
            INSERT INTO {to}.events SELECT * EXCLUDE (chain, hour, number) FROM
                (SELECT e.*, {Chain}, e.rowid AS number {From(from)}) SEMI JOIN temp.held USING (chain, hour) ORDER BY number
            """);
        connection.Run($"INSERT INTO {to}.chains SELECT c.* FROM {from}.chains c SEMI JOIN temp.held h ON c.device = h.chain AND c.hour = h.hour");
        connection.Run($"UPDATE {to}.progress SET sequence = (SELECT sequence FROM {from}.progress)");
    }

    private static string From(string catalog) =>
        $"FROM {catalog}.events e LEFT JOIN {catalog}.chains c ON c.device = coalesce(e.device, '') AND c.hour = {Hour}";
}
