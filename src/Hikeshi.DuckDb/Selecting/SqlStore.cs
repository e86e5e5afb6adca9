using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Searching;
using Hikeshi.DuckDb.Texts;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>
/// Answers questions in SQL: one SELECT at a time, in a <see cref="SqlSandbox"/> that reads the store through
/// <see cref="TableFeed"/>. The writer never waits for one. For several threads.
/// </summary>
public sealed class SqlStore : IDisposable
{
    /// <summary>An answer is cut where its texts reach this size.</summary>
    private const long MostCharacters = 32L << 20;

    private readonly StoreDatabase _database;
    private readonly EventFiles _files;
    private readonly DuckDbOptions _options;
    private readonly SemaphoreSlim _turn = new(1);

    internal SqlStore(StoreDatabase database, EventFiles files, DuckDbOptions options) => (_database, _files, _options) = (database, files, options);

    /// <summary>Runs a statement; others wait for their turn.</summary>
    /// <param name="question">The statement.</param>
    /// <param name="cancel">Stops it soon.</param>
    /// <exception cref="SqlException">It is wrong, not allowed, or needs more memory than it may have.</exception>
    public async Task<SqlAnswer> SelectAsync(SqlQuestion question, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Select(question, cancel), cancel).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private SqlAnswer Select(SqlQuestion question, CancellationToken cancel)
    {
        using var files = new FileSet(_files, TimeBounds.Of(question.Events));
        var feeds = SqlViews.Of(files, new SearchSql(question.Events)).Select(t => new TableFeed(_database, t, cancel));
        try
        {
            using var sandbox = new SqlSandbox(_options.SqlMegabytes, _options.Threads, feeds);
            return sandbox.Select(question.Text, reader => Read(reader, question.Limit), cancel);
        }
        catch (DuckDBException problem)
        {
            cancel.ThrowIfCancellationRequested();
            var reason = Sql.Reason(problem);
            throw new SqlException(
                Sql.IsOutOfMemory(problem)
                    ? StoreTexts.SqlMemory(_options.SqlMegabytes)
                    : StoreTexts.WrongSql(reason),
                problem);
        }
    }

    private static SqlAnswer Read(DuckDBDataReader reader, int limit)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => new SqlColumn(reader.GetName(i), reader.GetDataTypeName(i))).ToList();
        var rows = new List<object?[]>();
        var characters = 0L;
        while (reader.Read())
        {
            if (rows.Count == limit || characters > MostCharacters)
            {
                return new SqlAnswer(columns, rows, HasMore: true);
            }

            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Value(reader, i);
                characters += row[i] is string text ? text.Length : 16;
            }

            rows.Add(row);
        }

        return new SqlAnswer(columns, rows, HasMore: false);
    }

    /// <summary>Bytes are lent by the reader until its next row.</summary>
    private static object? Value(DuckDBDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetValue(column) is var value && value is Stream ? reader.Bytes(column) : value;
}
