using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.DuckDb;
using Hikeshi.DuckDb.Importing;
using Hikeshi.Server.Commands;
using Hikeshi.Texts;

namespace Hikeshi.Server.Serving;

/// <summary>Puts a file of any kind into a store: Parquet and NDJSON of an export, else a log.</summary>
/// <param name="store">The store.</param>
/// <param name="catalog">What lines are read with.</param>
/// <param name="language">The language of problems.</param>
/// <param name="clock">For times without a year.</param>
internal sealed class FileImport(DuckDbStore store, MessageCatalog catalog, Language language, TimeProvider clock)
{
    /// <param name="name">What the file is called in the store.</param>
    /// <param name="settings">The one file, and what is assumed about it.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ImportOutcome> RunAsync(string name, ReadSettings settings, CancellationToken cancel)
    {
        var path = settings.Files[0];
        if (name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            return Of(await store.Imports.ParquetAsync(path, catalog, cancel), null, []);
        }

        await using (var exported = ExportedEvents.Open(path, name))
        {
            if (exported is not null)
            {
                var added = await store.Imports.NdjsonAsync(name, exported, catalog, cancel);
                return Of(added, null, exported.Problem is { } problem ? [ProblemTexts.Of(problem, language)] : []);
            }
        }

        var run = new InputRun(catalog, settings, language, clock);
        var (result, incidents) = await LogImport.RunAsync(store, name, run, catalog, cancel);
        return Of(result, incidents, run.Problems);
    }

    private static ImportOutcome Of(ImportResult result, int? incidents, IReadOnlyList<string> problems) =>
        new(result.Added, result.Known, result.Refused, incidents, problems);
}
