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
    /// <summary>How many files stay attached though nobody uses them: an attached file costs handles.</summary>
    private const int MostIdle = 64;

    /// <summary>How many events they may have together, as full files: an attached file costs memory for each row group.</summary>
    private const int MostIdleFull = 2;

    /// <summary>Behind the name of a file that is being built.</summary>
    public const string BeginningSuffix = ".new";

    private readonly Lock _lock = new();
    private readonly StoreDatabase _database;
    private readonly List<EventFile> _files = [];
    private long _uses;

    public EventFiles(StoreDatabase database)
    {
        _database = database;
        foreach (var path in Directory.EnumerateFiles(database.Folder, "*.duckdb"))
        {
            if (FileName.TryParse(path, out var name))
            {
                Add(new EventFile(name, path));
            }
        }
    }

    /// <summary>In the order of their names.</summary>
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

    /// <summary>
    /// Takes the file of a kind and day that is written; makes one when there is none that can be. A damaged or full one
    /// stays as it is.
    /// </summary>
    /// <exception cref="StoreException">It cannot be made.</exception>
    public FileLease Take(FileKind kind, DateOnly day)
    {
        lock (_lock)
        {
            var file = _files.FindLast(f => f.Name.Kind == kind && f.Name.Day == day && f.Problem is null);
            file = file is null || IsFull(file) ? Create(FreeName(kind, day)) : file;
            if (file.Problem is { } problem)
            {
                throw new StoreException(problem);
            }

            Use(file);
            file.Writers++;
            return new FileLease(this, file, isWriter: true);
        }
    }

    /// <summary>Whether the day goes on in another file.</summary>
    public bool IsFull(EventFile file) => file.Events >= _database.MostEvents;

    /// <summary>
    /// Takes a file out, and puts one that was built for what remains of it in its place. <paramref name="deleted"/>
    /// completes when the last search that used the old one is done and it is deleted.
    /// </summary>
    /// <returns>False, and nothing has changed, when somebody writes the old one.</returns>
    public bool TryReplace(EventFile old, FileName? remains, out Task deleted)
    {
        deleted = Task.CompletedTask;
        lock (_lock)
        {
            if (old.Writers > 0)
            {
                return false;
            }

            _files.Remove(old);
            if (remains is { } name)
            {
                var file = new EventFile(name, PathOf(name));
                File.Move(Beginning(file.Path), file.Path);
                Add(file);
            }

            if (old.Users == 0)
            {
                Discard(old);
            }
            else
            {
                old.Discarded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            deleted = old.Discarded?.Task ?? deleted;
            return true;
        }
    }

    /// <summary>A name that no file has.</summary>
    public FileName FreeName(FileKind kind, DateOnly day)
    {
        lock (_lock)
        {
            var part = _files.Where(f => f.Name.Kind == kind && f.Name.Day == day).Select(f => f.Name.Part + 1).DefaultIfEmpty().Max();
            return new FileName(kind, day, part);
        }
    }

    /// <summary>Builds a file under a temporary name, so that a crash leaves no half one.</summary>
    /// <param name="name">The name that it will have.</param>
    /// <param name="connection">Used for it.</param>
    /// <param name="fill">Fills the tables of the attached file.</param>
    public void Build(FileName name, DuckDBConnection connection, Action<string> fill)
    {
        var path = PathOf(name);
        Delete(Beginning(path));
        _database.Attach(Beginning(path), name.Catalog);
        try
        {
            Schema.Events.Prepare(connection, name.Catalog, path, _database.Number);
            fill(name.Catalog);
        }
        finally
        {
            _database.Detach(name.Catalog);
        }
    }

    /// <summary>Deletes a file that was built in vain.</summary>
    public void Abandon(FileName? name)
    {
        if (name is { } built)
        {
            Delete(Beginning(PathOf(built)));
        }
    }

    /// <summary>The temporary name of a file that is built.</summary>
    public static string Beginning(string path) => path + BeginningSuffix;

    /// <summary>Deletes a file and its write-ahead log.</summary>
    public static void Delete(string path)
    {
        File.Delete(path + ".wal");
        File.Delete(path);
    }

    /// <summary>
    /// Detaches a file that nobody uses: the database forgets what it remembers of each of its row groups, some 100 KB, and
    /// reads what is needed when it is attached again.
    /// </summary>
    public void Rest(EventFile file)
    {
        lock (_lock)
        {
            if (file is { IsAttached: true, Users: 0 })
            {
                Detach(file);
            }
        }
    }

    internal void Return(EventFile file, bool isWriter)
    {
        lock (_lock)
        {
            file.Users--;
            file.Writers -= isWriter ? 1 : 0;
            if (file is { Users: 0, Discarded: { } discarded })
            {
                Discard(file);
                discarded.SetResult();
            }

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
        var (count, events) = (0, 0L);
        foreach (var file in _files.Where(f => f is { IsAttached: true, Users: 0 }).OrderByDescending(f => f.Used))
        {
            count++;
            events += file.Events;
            if (count > MostIdle || events > MostIdleFull * _database.MostEvents)
            {
                Detach(file);
            }
        }
    }

    private void Detach(EventFile file)
    {
        _database.Detach(file.Catalog);
        file.IsAttached = false;
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

            file.Load(connection);
            connection.Run(
                $"INSERT INTO {StoreDatabase.MainCatalog}.files VALUES ($1, $2) ON CONFLICT DO NOTHING",
                file.Name.ToString(), Moments.Utc(Moments.Microseconds(_database.Clock.GetUtcNow().UtcTicks)));
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

    private void Discard(EventFile file)
    {
        if (file.IsAttached)
        {
            Detach(file);
        }

        Delete(file.Path);
    }

    /// <summary>Lock held.</summary>
    private EventFile Create(FileName name)
    {
        var file = new EventFile(name, PathOf(name));
        try
        {
            using var connection = _database.Connect();
            Build(name, connection, _ => { });
            File.Move(Beginning(file.Path), file.Path);
            Add(file);
            return file;
        }
        catch (Exception problem) when (problem is DuckDBException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreTexts.CannotWrite(file.Path, Sql.Reason(problem)), problem);
        }
    }

    /// <summary>Reads what the file holds and writes its name down: one that goes without a trace is missed. Lock held.</summary>
    private void Add(EventFile file)
    {
        _files.Add(file);
        _files.Sort((one, other) => one.Name.Order.CompareTo(other.Name.Order));
        using var connection = _database.Connect();
        Load(file, connection);
    }

    private string PathOf(FileName name) => Path.Combine(_database.Folder, name.ToString());
}
