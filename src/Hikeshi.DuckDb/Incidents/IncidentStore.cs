using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>Incidents, decisions, sessions and the snapshot in the main file.</summary>
/// <param name="main">The main file.</param>
internal sealed class IncidentStore(MainFile main) : IIncidentStore
{
    private const string IncidentColumns = "i.id, i.kind, i.severity, i.state, i.device, epoch_us(i.first), epoch_us(i.last), i.json";

    /// <summary>A line that came after a person resolved an incident opens it again.</summary>
    private const string ResolvedByPerson = """
        EXISTS (FROM decisions d WHERE d.incident = i.id AND d.kind = 'Resolve' AND (i.last IS NULL OR i.last <= d.decided)
            AND NOT EXISTS (FROM decisions e WHERE e.incident = i.id AND e.number > d.number AND e.kind = 'Reopen'))
        """;

    private const string Acknowledged = """
        coalesce((SELECT arg_max(d.kind, d.number) FROM decisions d
            WHERE d.incident = i.id AND d.kind IN ('Acknowledge', 'Unacknowledge')) = 'Acknowledge', FALSE)
        """;

    public Task SaveAsync(DiagnosisState state, CancellationToken cancel) => main.WriteAsync(
        connection =>
        {
            SaveIncidents(connection, state.Incidents);
            SaveSessions(connection, state.Sessions);
            if (state.Snapshot is { } snapshot)
            {
                connection.Run("DELETE FROM snapshot");
                connection.Run("INSERT INTO snapshot VALUES ($1, $2)", snapshot.Sequence, Whole(snapshot.Bytes));
            }

            return true;
        },
        cancel);

    public Task<DiagnosisSnapshot?> SnapshotAsync(CancellationToken cancel) => main.ReadAsync(
        connection =>
        {
            using var command = connection.Command("SELECT sequence, state FROM snapshot");
            using var reader = command.ExecuteReader();
            return reader.Read() ? new DiagnosisSnapshot(reader.GetInt64(0), reader.Bytes(1)) : null;
        },
        cancel);

    public Task<IncidentPage> IncidentsAsync(IncidentSearch search, CancellationToken cancel)
    {
        var where = new Conditions();
        where.Add("i.kind = ?", search.Kind);
        where.Add("i.device = ?", search.Device);
        where.Add("i.last >= ?", Moment(search.SinceTicks));
        where.Add($"CASE WHEN {ResolvedByPerson} THEN 'resolved' ELSE i.state END = ?", search.State);
        where.Add($"{Acknowledged} = ?", search.IsAcknowledged);
        if (search.Severities.Count > 0)
        {
            where.Add($"i.severity IN ({string.Join(", ", search.Severities.Select(where.Value))})");
        }

        var sql = Page($"SELECT {IncidentColumns} FROM incidents i", "i.last", "i.id", where, search.Cursor, search.Limit);
        return main.ReadAsync(
            connection =>
            {
                var (rows, more) = Rows(connection, sql, where, search.Limit, Incident);
                var next = more ? Cursor(rows[^1].LastTicks, rows[^1].Id) : null;
                return new IncidentPage([.. rows.Select(r => new StoredIncident(r, Decisions(connection, r.Id)))], next);
            },
            cancel);
    }

    public Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel) => main.ReadAsync(
        connection =>
        {
            using var command = connection.Command($"SELECT {IncidentColumns} FROM incidents i WHERE i.id = $1", id);
            using var reader = command.ExecuteReader();
            return reader.Read() ? new StoredIncident(Incident(reader), Decisions(connection, id)) : null;
        },
        cancel);

    public Task<bool> DecideAsync(string incident, IncidentDecision decision, CancellationToken cancel) => main.WriteAsync(
        connection => connection.Run(
            """
            INSERT INTO decisions
            SELECT $1, coalesce((SELECT max(number) FROM decisions WHERE incident = $1), 0) + 1, $2, $3, $4, $5
            WHERE EXISTS (FROM incidents WHERE id = $1)
            """,
            incident, Moments.Utc(Moments.Microseconds(decision.Ticks)), decision.Person, decision.Kind.ToString(), decision.Comment) > 0,
        cancel);

    public Task<SessionPage> SessionsAsync(SessionSearch search, CancellationToken cancel)
    {
        var where = new Conditions();
        where.Add("device = ?", search.Device);
        where.Add("user_name = ?", search.User);
        where.Add("peer = ?", search.Peer);
        where.Add("ended >= ?", Moment(search.SinceTicks));
        const string Columns = "SELECT id, device, user_name, peer, epoch_us(ended), json FROM sessions";
        var sql = Page(Columns, "ended", "id", where, search.Cursor, search.Limit);
        return main.ReadAsync(
            connection =>
            {
                var (rows, more) = Rows(connection, sql, where, search.Limit, Session);
                return new SessionPage(rows, more ? Cursor(rows[^1].EndTicks, rows[^1].Id) : null);
            },
            cancel);
    }

    /// <summary>The bytes as the database takes them; without a copy of megabytes where they are an array of their own.</summary>
    private static byte[] Whole(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Count == part.Array!.Length ? part.Array : bytes.ToArray();

    private static void SaveIncidents(DuckDBConnection connection, IReadOnlyList<IncidentRecord> incidents) => Put(
        connection,
        "incidents",
        Newest(incidents, i => i.Id),
        (row, item) => row.AppendValue(item.Id).AppendValue(item.Kind).AppendValue(item.Severity).AppendValue(item.State).AppendValue(item.Device)
            .AppendValue(Moment(item.FirstTicks)).AppendValue(Moment(item.LastTicks)).AppendValue(Encoding.UTF8.GetString(item.Json.Span)),
        "kind = excluded.kind, severity = excluded.severity, state = excluded.state, device = excluded.device, first = excluded.first, last = excluded.last, json = excluded.json");

    private static void SaveSessions(DuckDBConnection connection, IReadOnlyList<SessionRecord> sessions) => Put(
        connection,
        "sessions",
        Newest(sessions, i => i.Id),
        (row, item) => row.AppendValue(item.Id).AppendValue(item.Device).AppendValue(item.User).AppendValue(item.Peer)
            .AppendValue(Moment(item.EndTicks)).AppendValue(Encoding.UTF8.GetString(item.Json.Span)),
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

    private static List<IncidentDecision> Decisions(DuckDBConnection connection, string incident)
    {
        using var command = connection.Command(
            "SELECT kind, person, epoch_us(decided), comment FROM decisions WHERE incident = $1 ORDER BY number", incident);
        using var reader = command.ExecuteReader();
        var decisions = new List<IncidentDecision>();
        while (reader.Read())
        {
            decisions.Add(new IncidentDecision(
                Enum.Parse<DecisionKind>(reader.GetString(0)), reader.GetString(1), Moments.Ticks(reader.GetInt64(2)), reader.Text(3)));
        }

        return decisions;
    }

    /// <summary>One row more than asked says whether there is another page.</summary>
    private static (List<T> Rows, bool More) Rows<T>(
        DuckDBConnection connection, string sql, Conditions where, int limit, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.Command(sql, where.Values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        var more = rows.Count > limit;
        if (more)
        {
            rows.RemoveAt(limit);
        }

        return (rows, more);
    }

    private static string Page(string select, string moment, string id, Conditions where, string? cursor, int limit)
    {
        if (limit is < 1 or > EventSearch.GreatestLimit)
        {
            throw new StoreException(StoreTexts.BadLimit(EventSearch.GreatestLimit));
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"coalesce(epoch_us({moment}), {ListCursor.NoMoment})");
        if (ListCursor.Read(cursor) is { } after)
        {
            where.Add($"({place}, {id}) < ({where.Value(after.Moment)}, {where.Value(after.Id)})");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{select} WHERE {where} ORDER BY {place} DESC, {id} DESC LIMIT {limit + 1}");
    }

    private static IncidentRecord Incident(DuckDBDataReader row) => new(row.GetString(0), Encoding.UTF8.GetBytes(row.GetString(7)))
    {
        Kind = row.GetString(1),
        Severity = row.GetString(2),
        State = row.GetString(3),
        Device = row.GetString(4),
        FirstTicks = Ticks(row, 5),
        LastTicks = Ticks(row, 6),
    };

    private static SessionRecord Session(DuckDBDataReader row) => new(row.GetString(0), Encoding.UTF8.GetBytes(row.GetString(5)))
    {
        Device = row.GetString(1),
        User = row.Text(2),
        Peer = row.Text(3),
        EndTicks = Ticks(row, 4),
    };

    private static string Cursor(long ticks, string id) =>
        new ListCursor(ticks == 0 ? ListCursor.NoMoment : Moments.Microseconds(ticks), id).ToString();

    private static long Ticks(DuckDBDataReader row, int column) => row.IsDBNull(column) ? 0 : Moments.Ticks(row.GetInt64(column));

    private static DateTime? Moment(long ticks) => ticks == 0 ? null : Moments.Utc(Moments.Microseconds(ticks));
}
