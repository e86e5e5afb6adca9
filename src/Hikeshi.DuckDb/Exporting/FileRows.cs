using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Searching;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Exporting;

/// <summary>The events of a table or Parquet file in their order, a piece in memory at a time.</summary>
internal sealed class FileRows : IDisposable
{
    private readonly CancellationToken _cancel;
    private readonly DuckDBConnection _connection;
    private readonly Interruption _interruption;
    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;

    /// <param name="database">Where the file is attached.</param>
    /// <param name="catalog">The attached file.</param>
    /// <param name="sql">Which events.</param>
    /// <param name="cancel">Stops it.</param>
    public FileRows(StoreDatabase database, string catalog, SearchSql sql, CancellationToken cancel)
        : this(database, $"SELECT {FoundEvent.Columns} FROM {catalog}.events WHERE {sql.Where}", sql.Values, cancel)
    {
    }

    public FileRows(StoreDatabase database, string sql, object?[] values, CancellationToken cancel)
    {
        _cancel = cancel;
        _connection = database.Connect();
        _interruption = new Interruption(_connection, cancel);
        _command = _connection.Command(sql, values);
        _command.UseStreamingMode = true;
        try
        {
            _reader = _command.ExecuteReader();
        }
        catch (DuckDBException problem)
        {
            Release();
            throw Told(problem);
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
            throw Told(problem);
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

    private StoreException Told(DuckDBException problem)
    {
        _cancel.ThrowIfCancellationRequested();
        return new StoreException(StoreTexts.CannotSearch(Sql.Reason(problem)), problem);
    }
}
