using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Keeping;

/// <summary>
/// Removes the oldest files, records each removal, and keeps what is held. Of today go only parts that are full, and none
/// by its age. For several threads; removals run one after the other.
/// </summary>
public sealed class Retention : IDisposable
{
    private const string Columns =
        "name, reason, person, device, epoch_us(since), epoch_us(until), epoch_us(placed), epoch_us(released)";

    private readonly StoreDatabase _database;
    private readonly EventFiles _files;
    private readonly MainFile _main;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _file = new(1, 1);

    internal Retention(StoreDatabase database, EventFiles files, MainFile main, TimeProvider clock) =>
        (_database, _files, _main, _clock) = (database, files, main, clock);

    /// <summary>Tells how many bytes are free on the disk; a test may say what it likes.</summary>
    internal Func<string, long> FreeBytes { get; set; } = folder => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Places a hold. When it returns, nothing of what is held is removed any more: a file that is being removed is waited for.</summary>
    /// <exception cref="HoldException">There is or was one of this name, or a text of it is missing or too long.</exception>
    public async Task HoldAsync(Hold hold, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(hold);
        if (new[] { hold.Name, hold.Reason, hold.Person }.Any(string.IsNullOrWhiteSpace))
        {
            throw new HoldException(StoreTexts.HoldEmpty);
        }

        if (new[] { hold.Name, hold.Reason, hold.Person, hold.Device }.Any(t => t?.Length > Hold.LongestText))
        {
            throw new HoldException(StoreTexts.HoldTooLong(Hold.LongestText));
        }

        await _file.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await _main.WriteAsync(c => Place(c, hold), cancel).ConfigureAwait(false);
        }
        finally
        {
            _file.Release();
        }
    }

    /// <summary>Releases a hold; false when there is none of this name.</summary>
    public Task<bool> ReleaseAsync(string name, CancellationToken cancel) => _main.WriteAsync(
        connection => connection.Run("UPDATE holds SET released = $2 WHERE name = $1 AND released IS NULL", name, Now()) > 0, cancel);

    /// <summary>All holds, the released ones included, the earliest first.</summary>
    public Task<IReadOnlyList<Hold>> HoldsAsync(CancellationToken cancel) =>
        _main.ReadAsync<IReadOnlyList<Hold>>(connection => Holds(connection, "TRUE"), cancel);

    /// <summary>What was removed so far, the earliest first.</summary>
    public Task<IReadOnlyList<Removal>> RemovalsAsync(CancellationToken cancel) => _main.ReadAsync<IReadOnlyList<Removal>>(
        connection =>
        {
            using var command = connection.Command(
                "SELECT file, epoch_us(removed), why, events, bytes, kept FROM removals ORDER BY removed, file");
            using var reader = command.ExecuteReader();
            var removals = new List<Removal>();
            while (reader.Read())
            {
                removals.Add(new Removal(
                    reader.GetString(0),
                    Moments.Ticks(reader.GetInt64(1)),
                    Enum.Parse<RemovalReason>(reader.GetString(2)),
                    reader.GetInt64(3),
                    reader.GetInt64(4),
                    reader.GetInt64(5)));
            }

            return removals;
        },
        cancel);

    /// <inheritdoc cref="RemoveAsync(RetentionPolicy, Action{Removal}, CancellationToken)"/>
    /// <returns>What was removed.</returns>
    public async Task<IReadOnlyList<Removal>> RemoveAsync(RetentionPolicy policy, CancellationToken cancel)
    {
        var removed = new List<Removal>();
        await RemoveAsync(policy, removed.Add, cancel).ConfigureAwait(false);
        return removed;
    }

    /// <summary>
    /// Removes what the policy does not allow, the oldest file first. Searches that are running are waited for. A file that
    /// the file system refuses to delete stops none of the others, and is tried again the next time.
    /// </summary>
    /// <param name="policy">What may stay.</param>
    /// <param name="tell">Told what was removed.</param>
    /// <param name="cancel">Stops it between two files.</param>
    /// <exception cref="StoreException">What was refused first, after all others were tried; what was removed stays recorded.</exception>
    public async Task RemoveAsync(RetentionPolicy policy, Action<Removal> tell, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tell);
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var refused = await FinishAsync(cancel).ConfigureAwait(false);
            var today = Moments.Day(_clock.GetUtcNow().UtcTicks);
            var files = _files.All;
            foreach (var file in files.Where((f, i) => f.Name.Day < today || IsContinued(f, files.ElementAtOrDefault(i + 1))))
            {
                try
                {
                    if (file is { Problem: null, Writers: 0 } && Why(policy, file) is { } reason
                        && await RemoveAsync(file, reason, cancel).ConfigureAwait(false) is { } removal)
                    {
                        tell(removal);
                    }
                }
                catch (Exception problem) when (IsRefusal(problem))
                {
                    refused ??= Refused(file.Path, problem);
                }
            }

            if (refused is not null)
            {
                throw refused;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turn.Dispose();
        _file.Dispose();
    }

    private static bool IsRefusal(Exception problem) => problem is IOException or UnauthorizedAccessException or DuckDBException or StoreException;

    private static StoreException Refused(string path, Exception problem) =>
        problem as StoreException ?? new StoreException(StoreTexts.CannotRemove(path, Sql.Reason(problem)), problem);

    /// <summary>Tries removals again that were written down and could not be finished. No other goes on: it is their turn.</summary>
    /// <returns>What is still refused.</returns>
    private async Task<StoreException?> FinishAsync(CancellationToken cancel)
    {
        StoreException? refused = null;
        foreach (var (file, _) in await _main.ReadAsync(PendingRemoval.All, cancel).ConfigureAwait(false))
        {
            var path = Path.Combine(_database.Folder, file);
            try
            {
                // One that is still served was not removed, and is judged anew.
                var isServed = _files.All.Any(f => f.Name.ToString() == file);
                if (!isServed)
                {
                    FileBuilder.Delete(path);
                }

                await _main.WriteAsync(c => isServed ? PendingRemoval.Cancel(c, file) : PendingRemoval.End(c, file), cancel).ConfigureAwait(false);
            }
            catch (Exception problem) when (IsRefusal(problem))
            {
                refused ??= Refused(path, problem);
            }
        }

        return refused;
    }

    private static bool IsContinued(EventFile file, EventFile? next) =>
        next is { Problem: null } && (next.Name.Kind, next.Name.Day) == (file.Name.Kind, file.Name.Day);

    private RemovalReason? Why(RetentionPolicy policy, EventFile file)
    {
        var ended = file.Name.Day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return policy.MostAge is { } age && _clock.GetUtcNow().UtcDateTime - ended > age ? RemovalReason.Age
            : policy.MostBytes is { } bytes && FileSize.OfAll(_database.Folder) > bytes ? RemovalReason.Size
            : policy.DiskFloor is { } floor && FreeBytes(_database.Folder) < floor ? RemovalReason.DiskFloor
            : null;
    }

    private async Task<Removal?> RemoveAsync(EventFile file, RemovalReason reason, CancellationToken cancel)
    {
        await _file.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            // Asked for each file: a hold may have been placed since the last one.
            var holds = await _main.ReadAsync(c => Holds(c, "released IS NULL"), cancel).ConfigureAwait(false);
            return await RemoveAsync(file, reason, holds, cancel).ConfigureAwait(false);
        }
        finally
        {
            _file.Release();
        }
    }

    /// <summary>
    /// The steps are in an order that a crash may cut anywhere: what is held is whole in a file of its own before the
    /// removal is written down, and a removal that is written down is finished when the store is opened.
    /// </summary>
    /// <returns>null when a hold keeps all of the file, or somebody began to write it.</returns>
    private async Task<Removal?> RemoveAsync(EventFile file, RemovalReason reason, IReadOnlyList<Hold> holds, CancellationToken cancel)
    {
        var held = await Task.Run(() => HeldEvents.Copy(_database, _files, file, holds, cancel), cancel).ConfigureAwait(false);
        if (held.Events == file.Events && held.Events > 0)
        {
            return null;
        }

        var removal = new Removal(file.Name.ToString(), _clock.GetUtcNow().UtcTicks, reason, file.Events, FileSize.Of(file.Path), held.Events);
        await _main.WriteAsync(c => PendingRemoval.Begin(c, removal, held.Name, file.Sequence), cancel).ConfigureAwait(false);

        // From here on it is finished, whoever cancels.
        var isReplaced = false;
        var deleted = Task.CompletedTask;
        try
        {
            isReplaced = _files.TryReplace(file, held.Name, out deleted);
        }
        finally
        {
            if (!isReplaced && _files.All.Contains(file))
            {
                await _main.WriteAsync(c => PendingRemoval.Cancel(c, removal.File), CancellationToken.None).ConfigureAwait(false);
                if (held.Name is { } name)
                {
                    FileBuilder.Abandon(name.PathIn(_database.Folder));
                }
            }
        }

        if (!isReplaced)
        {
            return null;
        }

        await deleted.ConfigureAwait(false);
        await _main.WriteAsync(c => PendingRemoval.End(c, removal.File), CancellationToken.None).ConfigureAwait(false);
        return removal;
    }

    private int Place(DuckDBConnection connection, Hold hold) =>
        connection.Scalar("SELECT count(*) FROM holds WHERE name = $1", hold.Name) is > 0L
            ? throw new HoldException(StoreTexts.HoldExists(hold.Name))
            : connection.Run(
                "INSERT INTO holds VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)",
                hold.Name, hold.Device, Moment(hold.SinceTicks), Moment(hold.UntilTicks), hold.Reason, hold.Person, Now());

    private static List<Hold> Holds(DuckDBConnection connection, string where)
    {
        using var command = connection.Command($"SELECT {Columns} FROM holds WHERE {where} ORDER BY placed, name");
        using var reader = command.ExecuteReader();
        var holds = new List<Hold>();
        while (reader.Read())
        {
            holds.Add(new Hold(reader.GetString(0), reader.GetString(1), reader.GetString(2))
            {
                Device = reader.Text(3),
                SinceTicks = Ticks(reader, 4),
                UntilTicks = Ticks(reader, 5),
                PlacedTicks = Ticks(reader, 6) ?? 0,
                ReleasedTicks = Ticks(reader, 7),
            });
        }

        return holds;
    }

    private DateTime Now() => Moments.Utc(Moments.Microseconds(_clock.GetUtcNow().UtcTicks));

    private static long? Ticks(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : Moments.Ticks(row.GetInt64(column));

    private static DateTime? Moment(long? ticks) => ticks is { } known ? Moments.Utc(Moments.Microseconds(known)) : null;
}
