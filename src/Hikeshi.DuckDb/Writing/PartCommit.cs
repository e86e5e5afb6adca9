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
    private DuckDBConnection? _connection;
    private FileLease? _lease;
    private ChainBook? _chains;
    private int _unfolded;

    /// <exception cref="StoreException">The database refused; nothing of the part was written.</exception>
    public void Write(BatchPart part)
    {
        try
        {
            if (_unfolded >= database.MostUnfolded || (_lease is { File: var last } && files.IsFull(last)))
            {
                Fold();
            }

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
            throw new StoreException(
                Sql.IsOutOfMemory(problem)
                    ? StoreTexts.NoMemory(part.File.ToString(), database.Megabytes)
                    : StoreTexts.CannotWrite(part.File.ToString(), Sql.Reason(problem)),
                problem);
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

    private void Fold()
    {
        _unfolded = 0;
        if (_lease is { File: var file })
        {
            try
            {
                _connection!.Run($"CHECKPOINT {file.Catalog}");
            }
            catch (DuckDBException)
            {
                // A search stands in its way; the next time will do.
            }

            Release();
            files.Rest(file);
            NativeHeap.Trim();
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
