using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Inputs;
using Hikeshi.DuckDb;
using Hikeshi.DuckDb.Importing;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi import</c>: files into the store. What is found in a log file is diagnosed by itself.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var shared = new StoreCommand(context);
        var inputs = new InputOptions(language);
        var command = new Command("import", StoreCommandTexts.Import.In(language));
        inputs.AddTo(command);
        command.Options.Add(shared.Data);
        command.SetAction(async (parsed, cancel) =>
        {
            if (ReadSettings.From(parsed, inputs, language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            return context.LoadCatalog(parsed) is not { } catalog
                ? ExitCode.Usage
                : await shared.RunAsync(parsed, store => RunAsync(context, shared, store, settings, catalog, cancel));
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, StoreCommand shared, DuckDbStore store, ReadSettings settings, MessageCatalog catalog, CancellationToken cancel)
    {
        var code = ExitCode.Done;
        foreach (var file in settings.Files)
        {
            await shared.NoteAsync(store, AuditAction.Import, file, null);
            if (file.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
            {
                await TellAsync(context, file, await store.Imports.ParquetAsync(file, catalog, cancel));
            }
            else if (ExportedEvents.IsIn(file))
            {
                await using var from = File.OpenRead(file);
                await TellAsync(context, file, await store.Imports.NdjsonAsync(file, from, catalog, cancel));
            }
            else if (!await LogAsync(context, store, settings with { Files = [file] }, catalog, cancel))
            {
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    private static async Task<bool> LogAsync(CommandContext context, DuckDbStore store, ReadSettings settings, MessageCatalog catalog, CancellationToken cancel)
    {
        var run = new InputRun(catalog, settings, context.Language, context.Clock);
        var (result, incidents) = await LogImport.RunAsync(store, settings.Files[0], run, catalog, cancel);
        await TellAsync(context, settings.Files[0], result);
        await context.Error.WriteLineAsync(StoreCommandTexts.Incidents.With(incidents).In(context.Language));
        foreach (var problem in run.Problems)
        {
            await context.Error.WriteLineAsync(problem);
        }

        return run.Problems.Count == 0;
    }

    private static Task TellAsync(CommandContext context, string file, ImportResult result) =>
        context.Error.WriteLineAsync(StoreCommandTexts.Imported.With(file, result.Added, result.Known, result.Refused).In(context.Language));
}
