using DuckDB.NET.Data;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// The files of events in the folder. A file is attached when somebody needs it and detached when many others were
/// needed since. One that cannot be read is left alone and named; the others are served. For several threads.
/// </summary>
internal sealed class EventFiles
{
    /// <summary>How many files stay attached though nobody uses them: an attached file costs memory and handles.</summary>
    private const int MostIdle = 64;

    private readonly Lock _lock = new();
    private readonly StoreDatabase _database;
    private readonly List<EventFile> _files = [];
    private long _uses;

    public EventFiles(StoreDatabase database)
    {
        _database = database;
        using var connection = database.Connect();
        foreach (var path in Directory.EnumerateFiles(database.Folder, "*.duckdb").Order(StringComparer.Ordinal))
        {
            if (FileName.TryParse(path, out var name))
            {
                var file = new EventFile(name, path);
                _files.Add(file);
                Load(file, connection);
            }
        }
    }

    public IReadOnlyList<EventFile> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _files];
            }
        }
    }

    /// <summary>Takes a file for use.</summary>
    /// <returns>null when it was removed meanwhile, or cannot be served.</returns>
    public FileLease? TryTake(EventFile file)
    {
        lock (_lock)
        {
            if (file.Problem is not null || !_files.Contains(file))
            {
                return null;
            }

            Use(file);
            return new FileLease(this, file);
        }
    }

    /// <summary>Takes the file of a kind and day; makes it when there is none.</summary>
    /// <exception cref="StoreException">It cannot be made, or is damaged.</exception>
    public FileLease Take(FileName name)
    {
        lock (_lock)
        {
            var file = _files.Find(f => f.Name == name) ?? Create(name);
            if (file.Problem is { } problem)
            {
                throw new StoreException(problem);
            }

            Use(file);
            return new FileLease(this, file);
        }
    }

    /// <summary>Forgets a file and deletes it; false while somebody uses it.</summary>
    public bool TryRemove(EventFile file)
    {
        lock (_lock)
        {
            if (file.Users > 0 || !_files.Remove(file))
            {
                return false;
            }

            if (file.IsAttached)
            {
                _database.Detach(file.Catalog);
                file.IsAttached = false;
            }

            Delete(file.Path);
            return true;
        }
    }

    internal void Return(EventFile file)
    {
        lock (_lock)
        {
            file.Users--;
            DetachIdle();
        }
    }

    private void Use(EventFile file)
    {
        if (!file.IsAttached)
        {
            _database.Attach(file.Path, file.Catalog);
            file.IsAttached = true;
        }

        file.Users++;
        file.Used = ++_uses;
    }

    private void DetachIdle()
    {
        var idle = _files.Where(f => f is { IsAttached: true, Users: 0 }).OrderBy(f => f.Used).ToList();
        foreach (var file in idle.Take(Math.Max(idle.Count - MostIdle, 0)))
        {
            _database.Detach(file.Catalog);
            file.IsAttached = false;
        }
    }

    private void Load(EventFile file, DuckDBConnection connection)
    {
        try
        {
            using var lease = TryTake(file)!;
            var store = Schema.Events.Prepare(connection, file.Catalog, file.Path, _database.Number);
            if (store != _database.Number)
            {
                throw new StoreException(StoreTexts.Foreign(file.Path));
            }

            using var command = connection.Command(
                $"SELECT count(*), count(*) - count(moment), epoch_us(min(moment)), epoch_us(max(moment)) FROM {file.Catalog}.events");
            using var reader = command.ExecuteReader();
            reader.Read();
            var isTimed = !reader.IsDBNull(2);
            file.Widen(
                reader.GetInt64(0),
                reader.GetInt64(1),
                isTimed ? reader.GetInt64(2) : long.MaxValue,
                isTimed ? reader.GetInt64(3) : long.MinValue);
            file.Sequence = (ulong)connection.Scalar($"SELECT sequence FROM {file.Catalog}.progress")!;
        }
        catch (StoreException problem)
        {
            file.Problem = problem.Sentence;
        }
        catch (DuckDBException problem)
        {
            file.Problem = StoreTexts.CannotOpen(file.Path, Sql.Reason(problem));
        }
    }

    /// <summary>
    /// A file gets its name when it is whole, so that a crash leaves no file without tables. Lock held.
    /// </summary>
    private EventFile Create(FileName name)
    {
        var path = Path.Combine(_database.Folder, name.ToString());
        var beginning = path + ".new";
        try
        {
            Delete(beginning);
            _database.Attach(beginning, name.Catalog);
            using (var connection = _database.Connect())
            {
                Schema.Events.Prepare(connection, name.Catalog, path, _database.Number);
            }

            _database.Detach(name.Catalog);
            File.Move(beginning, path);
        }
        catch (Exception problem) when (problem is DuckDBException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreTexts.CannotWrite(path, Sql.Reason(problem)), problem);
        }

        var file = new EventFile(name, path);
        _files.Add(file);
        return file;
    }

    private static void Delete(string path)
    {
        File.Delete(path + ".wal");
        File.Delete(path);
    }
}
