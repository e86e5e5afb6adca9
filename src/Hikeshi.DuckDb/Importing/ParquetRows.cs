using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Searching;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Importing;

/// <summary>The events of a Parquet file in their order, a piece in memory at a time.</summary>
internal sealed class ParquetRows : IDisposable
{
    private readonly CancellationToken _cancel;
    private readonly DuckDBConnection _connection;
    private readonly Interruption _interruption;
    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;

    /// <param name="database">Reads it.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StoreException">The file is none that an export wrote.</exception>
    public ParquetRows(StoreDatabase database, string path, CancellationToken cancel)
    {
        _cancel = cancel;
        _connection = database.Connect();
        _interruption = new Interruption(_connection, cancel);
        _command = _connection.Command($"SELECT {FoundEvent.Columns} FROM read_parquet({Sql.Quote(path)})");
        _command.UseStreamingMode = true;
        try
        {
            _reader = _command.ExecuteReader();
        }
        catch (DuckDBException problem)
        {
            Release();
            cancel.ThrowIfCancellationRequested();
            throw new StoreException(StoreTexts.NoExport(path, Sql.Reason(problem)), problem);
        }
    }

    public bool TryRead([NotNullWhen(true)] out FoundEvent? found)
    {
        try
        {
            found = _reader.Read() ? FoundEvent.Read(_reader) : null;
            return found is not null;
        }
        catch (DuckDBException problem)
        {
            _cancel.ThrowIfCancellationRequested();
            throw new StoreException(StoreTexts.CannotSearch(Sql.Reason(problem)), problem);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        Release();
    }

    private void Release()
    {
        _command.Dispose();
        _interruption.Dispose();
        _connection.Dispose();
    }
}
