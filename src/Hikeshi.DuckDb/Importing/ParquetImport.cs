using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Importing;

/// <summary>Reads Parquet files that an export wrote.</summary>
internal static class ParquetImport
{
    /// <exception cref="StoreException">The file is none that an export wrote.</exception>
    public static async Task RunAsync(StoreDatabase database, string path, EventImport import, CancellationToken cancel)
    {
        using var rows = new ParquetRows(database, path, cancel);
        while (rows.TryRead(out var found))
        {
            if (found.Key.Origin == 0)
            {
                import.Refused++;
                continue;
            }

            await import.AddAsync(new ImportItem(found.Key, found.Event.Raw, found.Event.Context), cancel).ConfigureAwait(false);
        }
    }
}
