using System.CommandLine;
using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Commands.Completing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.DuckDb;
using Hikeshi.DuckDb.Exporting;
using Hikeshi.Pipeline.Access;
using Hikeshi.Querying;
using Hikeshi.Querying.Parsing;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi export</c>: stored events as files.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var shared = new StoreCommand(context);
        var query = new Argument<string?>("QUERY") { Description = StoreCommandTexts.Query.In(language), Arity = ArgumentArity.ZeroOrOne };
        OfferedQuery.Offer(query, context);
        var format = new Option<string>("--format") { Description = StoreCommandTexts.ExportFormat.In(language), DefaultValueFactory = _ => "ndjson" };
        format.AcceptOnlyFromAmong("ndjson", "parquet");
        var to = new Option<string>("--to") { Description = StoreCommandTexts.To.In(language), HelpName = "PATH", DefaultValueFactory = _ => "-" };
        var command = new Command("export", ServerCommandTexts.Export.In(language)) { query, shared.Data, format, to };
        command.SetAction(async (parsed, _) =>
        {
            using var interruption = new Interruption();
            var cancel = interruption.Token;
            var (path, isParquet) = (parsed.GetValue(to)!, parsed.GetValue(format) == "parquet");
            if (isParquet && path == "-")
            {
                return context.Usage(StoreCommandTexts.FolderNeeded.In(language));
            }

            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            var read = QueryParser.Parse(parsed.GetValue(query) ?? "", new QueryOptions(catalog) { Now = context.Clock.GetUtcNow() });
            if (read.Problem is { } problem)
            {
                return context.Usage(QueryTexts.Of(problem).In(language));
            }

            return await shared.RunAsync(
                parsed,
                async store =>
                {
                    await shared.NoteAsync(store, AuditAction.Export, read.Query!.ToString(), parsed.GetValue(format));
                    var result = isParquet
                        ? await store.Export.ParquetAsync(read.Query!, path, cancel)
                        : await WriteAsync(store, read.Query!, path, catalog, language, cancel);
                    return await TellAsync(context, result.Events);
                },
                async server => await TellAsync(context, await new ServedExport(server).RunAsync(read.Query!, path, isParquet, cancel)));
        });
        return command;
    }

    private static async Task<int> TellAsync(CommandContext context, long events)
    {
        await context.Error.WriteLineAsync(StoreCommandTexts.Exported.With(events.ToString("N0", CultureInfo.InvariantCulture)).In(context.Language));
        return ExitCode.Done;
    }

    private static async Task<ExportResult> WriteAsync(
        DuckDbStore store, Query query, string path, MessageCatalog catalog, Language language, CancellationToken cancel)
    {
        await using var to = path == "-" ? Console.OpenStandardOutput() : File.Create(path);
        return await store.Export.NdjsonAsync(query, to, catalog, language, cancel);
    }
}
