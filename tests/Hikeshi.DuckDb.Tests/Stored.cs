using DuckDB.NET.Data;

namespace Hikeshi.DuckDb.Tests;

/// <summary>Looks into the files of a closed store.</summary>
internal static class Stored
{
    public static List<object?[]> Rows(string file, string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={file};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(Kept)]);
        }

        return rows;
    }

    /// <summary>A BLOB is a stream over memory that the next row takes away.</summary>
    private static object? Kept(object value)
    {
        if (value is not Stream from)
        {
            return value is DBNull ? null : value;
        }

        using var to = new MemoryStream();
        from.CopyTo(to);
        from.Dispose();
        return to.ToArray();
    }

    public static void Change(string file, string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static string Day(this TempFolder folder, string day = "2026-01-02") => Path.Combine(folder.Root, $"events-{day}.duckdb");
}
