using DuckDB.NET.Data;
using Hikeshi.DuckDb.Texts;
using Hikeshi.Pipeline.Storing;

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
            command.Parameters.Add(new DuckDBParameter(value is string text ? Whole(text) : value ?? DBNull.Value));
        }

        return command;
    }

    /// <summary>A text would end at a NUL on its way into the database.</summary>
    private static string Whole(string text) => text.Replace('\0', '\uFFFD');

    public static string? Text(this DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The bytes of a BLOB.</summary>
    public static byte[] Bytes(this DuckDBDataReader row, int column)
    {
        using var from = row.GetStream(column);
        var bytes = new byte[from.Length];
        from.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A text as SQL, for what takes no parameters.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>True when the database could not have more memory: then neither the disk nor the file is to blame.</summary>
    public static bool IsOutOfMemory(Exception problem) =>
        problem.Message.Contains("Out of Memory", StringComparison.OrdinalIgnoreCase)
        || problem.Message.Contains("failed to pin block", StringComparison.Ordinal)
        || problem.Message.Contains("could not allocate block", StringComparison.Ordinal);

    /// <summary>True when the database, or one of its files, gave itself up, and does nothing more until it is opened anew.</summary>
    public static bool IsLost(Exception problem) =>
        problem.Message.Contains("has been invalidated", StringComparison.Ordinal)
        || problem.Message.Contains("FATAL Error", StringComparison.Ordinal);

    /// <summary>What is told then.</summary>
    public static StoreException Lost(string file, Exception problem) =>
        new(StoreTexts.Lost(file, Reason(problem)), problem) { IsFinal = true };

    /// <summary>The first line of what the database says, without its stop.</summary>
    public static string Reason(Exception problem) => Reason(problem.Message);

    /// <inheritdoc cref="Reason(Exception)"/>
    public static string Reason(string problem) => problem.Split('\n')[0].Trim().TrimEnd('.');
}
