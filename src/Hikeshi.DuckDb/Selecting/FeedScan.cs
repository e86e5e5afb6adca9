using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>
/// One reading of a table of the store, a vector at a time, on a connection of its own. Its values are copied into the
/// sandbox by the database itself.
/// </summary>
internal sealed unsafe class FeedScan : IDisposable
{
    private const int VectorRows = 2048;

    private readonly DuckDBConnection _connection;
    private readonly Interruption _interruption;
    private readonly DuckDBPreparedStatement _prepared;
    private readonly nint _selection;
    private readonly CancellationToken _cancel;
    private DuckDBResult _result;

    /// <param name="database">The store.</param>
    /// <param name="table">What is read.</param>
    /// <param name="columns">The numbers of the columns that are wanted.</param>
    /// <param name="cancel">Stops it.</param>
    public FeedScan(StoreDatabase database, FeedTable table, IReadOnlyList<int> columns, CancellationToken cancel)
    {
        Columns = columns.Count;
        _cancel = cancel;
        _connection = database.Connect();
        _interruption = new Interruption(_connection, cancel);
        try
        {
            _prepared = Begin(table, columns);
        }
        catch
        {
            _interruption.Dispose();
            _connection.Dispose();
            throw;
        }

        _selection = FeedNative.CreateSelection(VectorRows);
        var rows = FeedNative.SelectionData(_selection);
        for (var i = 0U; i < VectorRows; i++)
        {
            rows[i] = i;
        }
    }

    /// <summary>How many columns a vector of it has.</summary>
    public int Columns { get; }

    /// <summary>Copies the next rows; how many, 0 at the end.</summary>
    public ulong Fill(nint to)
    {
        _cancel.ThrowIfCancellationRequested();
        using var chunk = NativeMethods.StreamingResult.DuckDBStreamFetchChunk(_result);
        if (chunk.IsInvalid)
        {
            _cancel.ThrowIfCancellationRequested();
            var error = NativeMethods.Query.DuckDBResultError(ref _result);
            return string.IsNullOrEmpty(error) ? 0UL : throw new InvalidOperationException(error);
        }

        var count = (ulong)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
        for (var i = 0; i < Columns; i++)
        {
            FeedNative.Copy(
                NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i), FeedNative.Vector(to, (ulong)i), _selection, count, 0, 0);
        }

        return count;
    }

    public void Dispose()
    {
        FeedNative.DestroySelection(_selection);
        NativeMethods.Query.DuckDBDestroyResult(ref _result);
        _prepared.Dispose();
        _interruption.Dispose();
        _connection.Dispose();
    }

    private DuckDBPreparedStatement Begin(FeedTable table, IReadOnlyList<int> columns)
    {
        var isPrepared = NativeMethods.PreparedStatements.DuckDBPrepare(_connection.NativeConnection, table.Statement(columns), out var prepared);
        try
        {
            if (isPrepared != DuckDBState.Success)
            {
                throw new InvalidOperationException(NativeMethods.PreparedStatements.DuckDBPrepareError(prepared));
            }

            for (var i = 0; i < table.Values.Length; i++)
            {
                Bind(prepared, i + 1, table.Values[i]);
            }

            if (NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(prepared, out _result) != DuckDBState.Success)
            {
                throw new InvalidOperationException(NativeMethods.Query.DuckDBResultError(ref _result));
            }

            return prepared;
        }
        catch
        {
            prepared.Dispose();
            throw;
        }
    }

    private static void Bind(DuckDBPreparedStatement prepared, long index, object? value)
    {
        _ = value switch
        {
            string text => NativeMethods.PreparedStatements.DuckDBBindVarchar(prepared, index, text),
            byte[] bytes => NativeMethods.PreparedStatements.DuckDBBindBlob(prepared, index, bytes, bytes.Length),
            long number => NativeMethods.PreparedStatements.DuckDBBindInt64(prepared, index, number),
            int number => NativeMethods.PreparedStatements.DuckDBBindInt32(prepared, index, number),
            ulong number => NativeMethods.PreparedStatements.DuckDBBindUInt64(prepared, index, number),
            DateTime moment => NativeMethods.PreparedStatements.DuckDBBindTimestamp(
                prepared, index, new DuckDBTimestampStruct { Micros = (moment.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond }),
            _ => throw new NotSupportedException($"A condition holds a {value?.GetType().Name ?? "null"}."),
        };
    }
}
