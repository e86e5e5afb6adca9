using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Texts;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>
/// A database instance of its own for one statement of a user: in memory, without a file, closed to files and the network
/// for good, with its own limit of memory. What goes wrong in it cannot harm the store.
/// </summary>
internal sealed class SqlSandbox : IDisposable
{
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");

    public SqlSandbox(int megabytes, int threads, IEnumerable<TableFeed> feeds)
    {
        try
        {
            _connection.Open();
            foreach (var feed in feeds)
            {
                feed.AddTo(_connection);
            }

            // Without a folder for sorting it takes no disk. The last line makes all of it final.
            _connection.Run(string.Create(CultureInfo.InvariantCulture, $"""
                SET memory_limit = '{megabytes}MiB';
                SET threads = {threads};
                SET temp_directory = '';
                SET autoinstall_known_extensions = false;
                SET autoload_known_extensions = false;
                SET allow_community_extensions = false;
                SET enable_external_access = false;
                SET lock_configuration = true;
                """));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Runs one SELECT and gives its rows, as they come, to <paramref name="read"/>.</summary>
    /// <exception cref="SqlException">It is no SELECT, or more than one statement, or wrong.</exception>
    /// <exception cref="DuckDBException">It could not be run to its end.</exception>
    public T Select<T>(string text, Func<DuckDBDataReader, T> read, CancellationToken cancel)
    {
        Require(text);
        using var interruption = new Interruption(_connection, cancel);
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        return read(reader);
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>The database itself says how many statements there are, and of what kind.</summary>
    private void Require(string text)
    {
        var count = NativeMethods.ExtractStatements.DuckDBExtractStatements(_connection.NativeConnection, text, out var statements);
        using (statements)
        {
            if (count > 1)
            {
                throw new SqlException(StoreTexts.OneStatement);
            }

            if (count == 0)
            {
                throw new SqlException(
                    NativeMethods.ExtractStatements.DuckDBExtractStatementsError(statements) is { Length: > 0 } error
                        ? StoreTexts.WrongSql(Sql.Reason(error))
                        : StoreTexts.NoSelect);
            }

            var state = NativeMethods.ExtractStatements.DuckDBPrepareExtractedStatement(_connection.NativeConnection, statements, 0, out var prepared);
            using (prepared)
            {
                if (state != DuckDBState.Success)
                {
                    throw new SqlException(StoreTexts.WrongSql(Sql.Reason(NativeMethods.PreparedStatements.DuckDBPrepareError(prepared))));
                }

                if (NativeMethods.PreparedStatements.DuckDBParams(prepared) > 0)
                {
                    throw new SqlException(StoreTexts.NoValues);
                }

                if (FeedNative.StatementType(prepared.DangerousGetHandle()) != FeedNative.Select)
                {
                    throw new SqlException(StoreTexts.NoSelect);
                }
            }
        }
    }
}
