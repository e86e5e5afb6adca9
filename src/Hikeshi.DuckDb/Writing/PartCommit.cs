using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Proving;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Writing;

/// <summary>
/// Writes parts of batches, each as one transaction of one file: its events, the heads of their chains, the sequence
/// they reach. The file of the day stays taken until it is full or the day changes.
/// </summary>
internal sealed class PartCommit(StoreDatabase database, EventFiles files) : IDisposable
{
    /// <summary>
    /// When readers took longer, the next try comes after as much again, at most so many logs; and for the rest after this
    /// part of its rows: each try keeps searches waiting.
    /// </summary>
    private const int Growth = 8;

    private DuckDBConnection? _connection;
    private FileLease? _lease;
    private ChainBook? _chains;
    private int _unfolded;
    private long _foldAt = database.LogBytes;

    /// <exception cref="StoreException">The database refused; nothing of the part was written.</exception>
    public void Write(BatchPart part)
    {
        try
        {
            Fold();
            Take(part.File);
            var file = _lease!.File;
            file.Widen(part.Events, part.Untimed, part.First, part.Last);
            try
            {
                Write(part, file);
            }
            catch
            {
                file.Widen(-part.Events, -part.Untimed, long.MaxValue, long.MinValue);
                throw;
            }

            file.Sequence = (ulong)part.Sequence;
            _unfolded += part.Events;
        }
        catch (Exception problem) when (problem is DuckDBException or IOException or InvalidOperationException)
        {
            Release();
            throw Told(problem, part.File.ToString());
        }
    }

    public void Dispose() => Release();

    private void Write(BatchPart part, EventFile file)
    {
        var connection = _connection!;
        connection.Run("BEGIN");
        foreach (var chunk in part.Chunks)
        {
            chunk.Seal();
            _chains!.Add(chunk);
        }

        Append(part, file.Catalog);
        _chains!.Store();
        connection.Run($"UPDATE {file.Catalog}.progress SET sequence = $1", (ulong)part.Sequence);
        connection.Run("COMMIT");
    }

    /// <summary>
    /// Folds a log that is long enough, alone: beside a reader the database would keep it. After many rows, and when the
    /// file is full, the file rests.
    /// </summary>
    private void Fold()
    {
        if (_lease is not { File: var file })
        {
            return;
        }

        var isFull = files.IsFull(file);
        var rests = isFull || _unfolded >= database.MostUnfolded;
        if (!rests && file.LogBytes < _foldAt)
        {
            return;
        }

        if (file.Gate.TryAlone(database.FoldPatience, () => FoldAlone(file, rests)))
        {
            _foldAt = database.LogBytes;
        }
        else
        {
            _foldAt = Math.Min(2 * file.LogBytes, file.LogBytes + (Growth * database.LogBytes));
            _unfolded -= _unfolded / Growth;
            if (isFull)
            {
                Release();
            }
        }
    }

    private void FoldAlone(EventFile file, bool rests)
    {
        try
        {
            _connection!.Run($"CHECKPOINT {file.Catalog}");
        }
        catch (DuckDBException problem)
        {
            // Somebody else writes the file, memory is short, the disk is full: the log stays, and the next time will do. A
            // file that the database gave up in the attempt is attached anew.
            rests |= Sql.IsLost(problem);
        }

        if (rests)
        {
            Release();
            files.Rest(file);
            NativeHeap.Trim();
            _unfolded = 0;
        }
    }

    private void Append(BatchPart part, string catalog)
    {
        if (NativeMethods.Appender.DuckDBAppenderCreateExt(
            _connection!.NativeConnection, catalog, "main", "events", out var appender) != DuckDBState.Success)
        {
            throw new IOException($"{catalog} takes no rows");
        }

        using (appender)
        {
            foreach (var chunk in part.Chunks)
            {
                Check(appender, NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk.Handle));
            }

            Check(appender, NativeMethods.Appender.DuckDBAppenderClose(appender));
        }
    }

    private StoreException Told(Exception problem, string file) =>
        Sql.IsLost(problem) ? Sql.Lost(file, problem)
        : Sql.IsOutOfMemory(problem) ? new StoreException(StoreTexts.NoMemory(file, database.Megabytes), problem)
        : new StoreException(StoreTexts.CannotWrite(file, Sql.Reason(problem)), problem);

    private static void Check(DuckDB.NET.Native.DuckDBAppender appender, DuckDBState state)
    {
        if (state != DuckDBState.Success)
        {
            using var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
            throw new IOException(NativeMethods.ErrorData.DuckDBErrorDataMessage(error));
        }
    }

    private void Take(FileName name)
    {
        if (_lease is null || _lease.File.Name.Kind != name.Kind || _lease.File.Name.Day != name.Day)
        {
            Release();
            _lease = files.Take(name.Kind, name.Day);
            _connection = database.Connect();
            _chains = new ChainBook(_connection, _lease.File.Catalog);
        }
    }

    /// <summary>Lets go of everything; closing the connection rolls back what is not committed.</summary>
    private void Release()
    {
        _chains?.Dispose();
        _connection?.Dispose();
        _lease?.Dispose();
        (_connection, _lease, _chains) = (null, null, null);
    }
}
