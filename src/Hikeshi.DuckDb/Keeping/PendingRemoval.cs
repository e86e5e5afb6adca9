using DuckDB.NET.Data;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Keeping;

/// <summary>A removal that is written down before it happens.</summary>
internal static class PendingRemoval
{
    /// <param name="connection">To the main file, in a transaction.</param>
    /// <param name="removal">What will be removed.</param>
    /// <param name="held">The file that keeps what is held; it still has its temporary name. Or null.</param>
    /// <param name="sequence">The sequence that the file reached: it outlives the file, or events would be stored again.</param>
    public static bool Begin(DuckDBConnection connection, Removal removal, FileName? held, ulong sequence)
    {
        connection.Run(
            "INSERT INTO removing VALUES ($1, $2, $3, $4, $5, $6, $7)",
            removal.File, held?.ToString(), Moments.Utc(Moments.Microseconds(removal.RemovedTicks)), removal.Reason.ToString(),
            removal.Events, removal.Bytes, removal.Kept);
        connection.Run("UPDATE reached SET sequence = greatest(sequence, $1)", sequence);
        return true;
    }

    public static bool End(DuckDBConnection connection, string file)
    {
        connection.Run("INSERT INTO removals SELECT file, started, why, events, bytes, kept FROM removing WHERE file = $1", file);
        connection.Run("DELETE FROM removing WHERE file = $1", file);
        return true;
    }

    /// <summary>Takes a removal back that did not happen.</summary>
    public static bool Cancel(DuckDBConnection connection, string file) =>
        connection.Run("DELETE FROM removing WHERE file = $1", file) > 0;

    /// <summary>Those that are written down and not finished, with the file of what is held, if any.</summary>
    public static IReadOnlyList<(string File, string? Held)> All(DuckDBConnection connection)
    {
        var pending = new List<(string File, string? Held)>();
        using var command = connection.Command("SELECT file, held FROM removing ORDER BY file");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            pending.Add((reader.GetString(0), reader.Text(1)));
        }

        return pending;
    }

    /// <summary>Finishes what a crash cut short and clears away what was never written down. Before any file is attached.</summary>
    /// <returns>The files that could not be deleted: they are removed all the same, and retention tries again.</returns>
    public static IReadOnlyCollection<string> Recover(StoreDatabase database, MainFile main) => main.Write(connection =>
    {
        var left = new List<string>();
        foreach (var (file, held) in All(connection))
        {
            if (held is not null && Path.Combine(database.Folder, held) is var path && File.Exists(FileBuilder.Temporary(path))
                && !Succeeds(() => FileBuilder.PutInPlace(path)))
            {
                // Without what is held the file must stay; retention begins anew.
                Cancel(connection, file);
            }
            else if (Succeeds(() => FileBuilder.Delete(Path.Combine(database.Folder, file))))
            {
                End(connection, file);
            }
            else
            {
                left.Add(file);
            }
        }

        foreach (var unfinished in Directory.EnumerateFiles(database.Folder, "*" + FileBuilder.Suffix))
        {
            Succeeds(() => FileBuilder.Delete(unfinished));
        }

        return left;
    });

    /// <summary>False when the file system refuses.</summary>
    private static bool Succeeds(Action change)
    {
        try
        {
            change();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
