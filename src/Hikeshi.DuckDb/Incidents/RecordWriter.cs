using System.Text;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>Puts incidents and sessions into the main file, in place of what stood there with the same ID.</summary>
internal static class RecordWriter
{
    public static void Save(DuckDBConnection connection, IReadOnlyList<IncidentRecord> incidents) => Put(
        connection,
        "incidents",
        Newest(incidents, i => i.Id),
        (row, item) => row.AppendValue(item.Id).AppendValue(item.Kind).AppendValue(item.Severity).AppendValue(item.State).AppendValue(item.Device)
            .AppendValue(Moments.Maybe(item.FirstTicks)).AppendValue(Moments.Maybe(item.LastTicks)).AppendValue(Encoding.UTF8.GetString(item.Json.Span)),
        "kind = excluded.kind, severity = excluded.severity, state = excluded.state, device = excluded.device, first = excluded.first, last = excluded.last, json = excluded.json");

    public static void Save(DuckDBConnection connection, IReadOnlyList<SessionRecord> sessions) => Put(
        connection,
        "sessions",
        Newest(sessions, i => i.Id),
        (row, item) => row.AppendValue(item.Id).AppendValue(item.Device).AppendValue(item.User).AppendValue(item.Peer)
            .AppendValue(Moments.Maybe(item.EndTicks)).AppendValue(Encoding.UTF8.GetString(item.Json.Span)),
        "device = excluded.device, user_name = excluded.user_name, peer = excluded.peer, ended = excluded.ended, json = excluded.json");

    /// <summary>Of those with the same ID only the last one counts.</summary>
    private static List<T> Newest<T>(IReadOnlyList<T> items, Func<T, string> id) => [.. items.Reverse().DistinctBy(id, StringComparer.Ordinal).Reverse()];

    /// <summary>
    /// Adds rows, or changes those that are there, by one statement: a statement a row would hold memory for each of them
    /// until all is committed, and a large file has many.
    /// </summary>
    private static void Put<T>(DuckDBConnection connection, string table, List<T> items, Action<IDuckDBAppenderRow, T> append, string change)
    {
        if (items.Count == 0)
        {
            return;
        }

        connection.Run($"CREATE OR REPLACE TEMP TABLE incoming AS FROM {table} LIMIT 0");
        using (var appender = connection.CreateAppender("temp", "main", "incoming"))
        {
            foreach (var item in items)
            {
                var row = appender.CreateRow();
                append(row, item);
                row.EndRow();
            }
        }

        connection.Run($"INSERT INTO {table} FROM temp.incoming ON CONFLICT (id) DO UPDATE SET {change}");
        connection.Run("DROP TABLE temp.incoming");
    }
}
