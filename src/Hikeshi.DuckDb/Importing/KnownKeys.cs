using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Importing;

/// <summary>Says which keys the store already has.</summary>
/// <param name="database">Where files are attached.</param>
/// <param name="files">The files.</param>
internal sealed class KnownKeys(StoreDatabase database, EventFiles files)
{
    public HashSet<EventKey> Of(IReadOnlyList<ImportItem> items, CancellationToken cancel)
    {
        using var connection = database.Connect();
        using var interruption = new Interruption(connection, cancel);
        connection.Run("CREATE OR REPLACE TEMP TABLE asked (origin UBIGINT, sequence UBIGINT)");
        using (var appender = connection.CreateAppender("temp", "main", "asked"))
        {
            foreach (var item in items)
            {
                appender.CreateRow().AppendValue(item.Key.Origin).AppendValue(item.Key.Number).EndRow();
            }
        }

        var own = items.Any(i => i.Key.Origin == 0);
        var known = new HashSet<EventKey>();
        foreach (var file in files.All.Where(f => own || f.Name.Kind != FileKind.Received))
        {
            cancel.ThrowIfCancellationRequested();
            using var lease = files.TryTake(file);
            if (lease is null)
            {
                continue;
            }

            using var command = connection.Command(
                $"SELECT origin, sequence FROM temp.asked SEMI JOIN {file.Catalog}.events USING (sequence, origin)");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                known.Add(new EventKey(reader.GetFieldValue<ulong>(0), reader.GetFieldValue<ulong>(1)));
            }
        }

        return known;
    }
}
