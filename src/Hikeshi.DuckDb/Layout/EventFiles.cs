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

    private readonly Lock _lock = new();
    private readonly StoreDatabase _database;
    private readonly FileBuilder _builder;
    private readonly List<EventFile> _files = [];
    private long _uses;

    /// <param name="database">Where they are attached.</param>
    /// <param name="removed">Names of files that are removed but could not be deleted yet.</param>
    public EventFiles(StoreDatabase database, IReadOnlyCollection<string> removed)
    {
        (_database, _builder) = (database, new FileBuilder(database));
        foreach (var path in Directory.EnumerateFiles(database.Folder, "*.duckdb"))
        {
            if (FileName.TryParse(path, out var name) && !removed.Contains(name.ToString(), StringComparer.Ordinal))
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

    /// <summary>Takes a file to read it; waits while its log is folded.</summary>
    /// <returns>null when it was removed meanwhile, or cannot be served.</returns>
    public FileLease? TryTake(EventFile file)
    {
        file.Gate.Enter();
        var lease = TryTake(file, FileUse.Read);
        if (lease is null)
        {
            file.Gate.Leave();
        }

        return lease;
    }

    /// <summary>Takes a file so that it stays, to read it now and then.</summary>
    /// <returns>null when it was removed meanwhile, or cannot be served.</returns>
    public FileLease? TryKeep(EventFile file) => TryTake(file, FileUse.Keep);

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
            return new FileLease(this, file, FileUse.Write);
        }
    }

    /// <summary>Whether the day goes on in another file.</summary>
    public bool IsFull(EventFile file) => file.Events >= _database.MostEvents;

    /// <summary>
    /// Takes a file out, and puts one that was built for what remains of it in its place. <paramref name="deleted"/>
    /// completes when the last search that used the old one is done and it is deleted; it fails when the file system refuses.
    /// </summary>
    /// <returns>False, and nothing has changed, when somebody writes the old one.</returns>
    /// <exception cref="IOException">The new one cannot be put in its place; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">As before.</exception>
    public bool TryReplace(EventFile old, FileName? remains, out Task deleted)
    {
        deleted = Task.CompletedTask;
        lock (_lock)
        {
            if (old.Writers > 0)
            {
                return false;
            }

            if (remains is { } name)
            {
                var file = new EventFile(name, name.PathIn(_database.Folder));
                FileBuilder.PutInPlace(file.Path);
                _files.Remove(old);
                Add(file);
            }
            else
            {
                _files.Remove(old);
            }

            old.Discarded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            deleted = old.Discarded.Task;
            if (old.Users == 0)
            {
                Discard(old, old.Discarded);
            }

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

    internal void Return(EventFile file, FileUse use)
    {
        lock (_lock)
        {
            file.Users--;
            file.Writers -= use == FileUse.Write ? 1 : 0;
            if (file is { Users: 0, Discarded: { } discarded })
            {
                Discard(file, discarded);
            }

            DetachIdle();
        }

        if (use == FileUse.Read)
        {
            file.Gate.Leave();
        }
    }

    private FileLease? TryTake(EventFile file, FileUse use)
    {
        lock (_lock)
        {
            if (file.Problem is not null || !_files.Contains(file))
            {
                return null;
            }

            Use(file);
            return new FileLease(this, file, use);
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

    /// <summary>What the file system refuses is told to who waits for the removal, not to the search that was the last.</summary>
    private void Discard(EventFile file, TaskCompletionSource discarded)
    {
        try
        {
            if (file.IsAttached)
            {
                Detach(file);
            }

            FileBuilder.Delete(file.Path);
            discarded.SetResult();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DuckDBException)
        {
            discarded.SetException(problem);
        }
    }

    /// <summary>Lock held.</summary>
    private EventFile Create(FileName name)
    {
        var file = new EventFile(name, name.PathIn(_database.Folder));
        try
        {
            using var connection = _database.Connect();
            _builder.Build(name, connection, _ => { });
            FileBuilder.PutInPlace(file.Path);
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
}
