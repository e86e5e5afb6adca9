using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Incidents;

/// <summary>Incidents, decisions, sessions and the snapshot in the main file.</summary>
/// <param name="main">The main file.</param>
internal sealed class IncidentStore(MainFile main) : IIncidentStore
{
    private const string IncidentColumns = "i.id, i.kind, i.severity, i.state, i.device, epoch_us(i.first), epoch_us(i.last), i.json";

    /// <summary>A page has its own columns before those that are asked for.</summary>
    private const int PageColumns = 3;

    public Task SaveAsync(DiagnosisState state, CancellationToken cancel) => main.WriteAsync(
        connection =>
        {
            RecordWriter.Save(connection, state.Incidents);
            RecordWriter.Save(connection, state.Sessions);
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

    public Task<IncidentPage> IncidentsAsync(IncidentSearch search, CancellationToken cancel) => main.ReadAsync(
        connection =>
        {
            var (rows, next) = IncidentList.Sorted(search.Order).Read(
                connection,
                $"{IncidentColumns} FROM incidents i",
                IncidentList.Meant(search),
                search.Cursor,
                search.Limit,
                row => Incident(row, PageColumns));
            return new IncidentPage([.. rows.Select(r => new StoredIncident(r, Decisions(connection, r.Id)))], next);
        },
        cancel);

    public Task<long> CountIncidentsAsync(IncidentSearch search, CancellationToken cancel) => main.ReadAsync(
        connection =>
        {
            var where = IncidentList.Meant(search);
            using var command = connection.Command($"SELECT count(*) FROM incidents i WHERE {where}", where.Values);
            return (long)command.ExecuteScalar()!;
        },
        cancel);

    public Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel) => main.ReadAsync(
        connection =>
        {
            using var command = connection.Command($"SELECT {IncidentColumns} FROM incidents i WHERE i.id = $1", id);
            using var reader = command.ExecuteReader();
            return reader.Read() ? new StoredIncident(Incident(reader, 0), Decisions(connection, id)) : null;
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
        where.Add("ended >= ?", Moments.Maybe(search.SinceTicks));
        var sorted = new ListPage(ListPage.NoRank, "ended", "id");
        const string Columns = "id, device, user_name, peer, epoch_us(ended), json FROM sessions";
        return main.ReadAsync(
            connection =>
            {
                var (rows, next) = sorted.Read(connection, Columns, where, search.Cursor, search.Limit, Session);
                return new SessionPage(rows, next);
            },
            cancel);
    }

    /// <summary>The bytes as the database takes them; without a copy of megabytes where they are an array of their own.</summary>
    private static byte[] Whole(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Count == part.Array!.Length ? part.Array : bytes.ToArray();

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

    private static IncidentRecord Incident(DuckDBDataReader row, int at) => new(row.GetString(at), Encoding.UTF8.GetBytes(row.GetString(at + 7)))
    {
        Kind = row.GetString(at + 1),
        Severity = row.GetString(at + 2),
        State = row.GetString(at + 3),
        Device = row.GetString(at + 4),
        FirstTicks = Ticks(row, at + 5),
        LastTicks = Ticks(row, at + 6),
    };

    private static SessionRecord Session(DuckDBDataReader row) =>
        new(row.GetString(PageColumns), Encoding.UTF8.GetBytes(row.GetString(PageColumns + 5)))
        {
            Device = row.GetString(PageColumns + 1),
            User = row.Text(PageColumns + 2),
            Peer = row.Text(PageColumns + 3),
            EndTicks = Ticks(row, PageColumns + 4),
        };

    private static long Ticks(DuckDBDataReader row, int column) => row.IsDBNull(column) ? 0 : Moments.Ticks(row.GetInt64(column));
}
