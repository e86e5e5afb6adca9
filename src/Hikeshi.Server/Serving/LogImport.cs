using Hikeshi.Catalog;
using Hikeshi.Cli.Inputs;
using Hikeshi.DuckDb;
using Hikeshi.DuckDb.Importing;
using Hikeshi.Server.Commands;

namespace Hikeshi.Server.Serving;

/// <summary>Puts a log file into a store, diagnosed by itself. What the store knows already is not added again.</summary>
internal static class LogImport
{
    /// <param name="store">The store.</param>
    /// <param name="name">What the file is called in the store.</param>
    /// <param name="run">The reading of it, not yet begun.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What was added, and how many incidents were found.</returns>
    public static async Task<(ImportResult Result, int Incidents)> RunAsync(DuckDbStore store, string name, InputRun run, MessageCatalog catalog, CancellationToken cancel)
    {
        using var import = await store.Imports.BeginAsync(name, catalog, cancel);
        var visitor = new ImportVisitor(import, catalog, name, cancel);
        run.Read(visitor);
        var result = await import.FinishAsync(cancel);
        var found = visitor.Diagnosis();
        await store.Incidents.SaveAsync(new DiagnosisChanges().Of(found, []), cancel);
        return (result, found.Incidents.Count);
    }
}
