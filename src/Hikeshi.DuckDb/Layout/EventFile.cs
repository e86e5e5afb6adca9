using DuckDB.NET.Data;
using Hikeshi.Texts;

namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// A file of events as the store knows it. What it holds only grows while it is open: a search that looks before a
/// commit leaves out what was not there yet.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="path">Where it is.</param>
internal sealed class EventFile(FileName name, string path)
{
    private readonly Lock _lock = new();
    private long _events;
    private long _untimed;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    public FileName Name { get; } = name;

    public string Path { get; } = path;

    public string Catalog => Name.Catalog;

    /// <summary>Passed by all that read it; who writes it may close it for a moment.</summary>
    public FileGate Gate { get; } = new();

    /// <summary>The bytes of its write-ahead log.</summary>
    public long LogBytes => FileSize.OfLog(Path);

    /// <summary>Why it cannot be served, or null.</summary>
    public LocalText? Problem { get; set; }

    /// <summary>The sequence that its last commit reached.</summary>
    public ulong Sequence { get; set; }

    /// <summary>How many searches and writers use it; changed under the lock of <see cref="EventFiles"/>.</summary>
    public int Users { get; set; }

    /// <summary>How many of them write; such a file is not removed.</summary>
    public int Writers { get; set; }

    public bool IsAttached { get; set; }

    /// <summary>Set when the file is to be deleted as soon as nobody uses it.</summary>
    public TaskCompletionSource? Discarded { get; set; }

    /// <summary>When it was used last, as a rising number.</summary>
    public long Used { get; set; }

    public long Events => Interlocked.Read(ref _events);

    /// <summary>The earliest and latest time of its events, in microseconds since 1970; the first is later when there is none.</summary>
    public (long First, long Last, bool HasUntimed) Span
    {
        get
        {
            lock (_lock)
            {
                return (_first, _last, _untimed > 0);
            }
        }
    }

    /// <summary>Learns what it holds. Once, when it is attached.</summary>
    public void Load(DuckDBConnection connection)
    {
        using var command = connection.Command(
            $"SELECT count(*), count(*) - count(moment), epoch_us(min(moment)), epoch_us(max(moment)) FROM {Catalog}.events");
        using var reader = command.ExecuteReader();
        reader.Read();
        var isTimed = !reader.IsDBNull(2);
        Widen(
            reader.GetInt64(0),
            reader.GetInt64(1),
            isTimed ? reader.GetInt64(2) : long.MaxValue,
            isTimed ? reader.GetInt64(3) : long.MinValue);
        Sequence = (ulong)connection.Scalar($"SELECT sequence FROM {Catalog}.progress")!;
    }

    /// <summary>Makes room for events that will be committed. Called before, so that no search passes over them.</summary>
    public void Widen(long events, long untimed, long first, long last)
    {
        lock (_lock)
        {
            _events += events;
            _untimed += untimed;
            _first = Math.Min(_first, first);
            _last = Math.Max(_last, last);
        }
    }
}
