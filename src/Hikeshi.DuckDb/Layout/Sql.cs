using DuckDB.NET.Data;

namespace Hikeshi.DuckDb.Layout;

/// <summary>Short ways to run statements.</summary>
internal static class Sql
{
    public static int Run(this DuckDBConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        }

        return command;
    }

    /// <summary>A text as SQL, for what takes no parameters.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The first line of what the database says, without its stop.</summary>
    public static string Reason(Exception problem) =>
        problem.Message.Split('\n')[0].Trim().TrimEnd('.');
}
