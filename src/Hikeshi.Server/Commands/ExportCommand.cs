using System.CommandLine;
using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
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
        var format = new Option<string>("--format") { Description = StoreCommandTexts.ExportFormat.In(language), DefaultValueFactory = _ => "ndjson" };
        format.AcceptOnlyFromAmong("ndjson", "parquet");
        var to = new Option<string>("--to") { Description = StoreCommandTexts.To.In(language), HelpName = "PATH", DefaultValueFactory = _ => "-" };
        var command = new Command("export", StoreCommandTexts.Export.In(language)) { query, shared.Data, format, to };
        command.SetAction(async (parsed, cancel) =>
        {
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
                isParquet ? null : async server => await TellAsync(context, await AskAsync(server, read.Query!, path, cancel)));
        });
        return command;
    }

    private static async Task<int> TellAsync(CommandContext context, long events)
    {
        await context.Error.WriteLineAsync(StoreCommandTexts.Exported.With(events.ToString("N0", CultureInfo.InvariantCulture)).In(context.Language));
        return ExitCode.Done;
    }

    /// <summary>Events are lines. A server that breaks off ends it with an error of reading.</summary>
    private static async Task<long> AskAsync(LocalServer server, Query query, string path, CancellationToken cancel)
    {
        using var answer = await server.GetAsync("api/v1/export?q=" + Uri.EscapeDataString(query.ToString()), cancel);
        await using var from = await answer.Content.ReadAsStreamAsync(cancel);
        await using var to = path == "-" ? Console.OpenStandardOutput() : File.Create(path);
        var events = 0L;
        var piece = new byte[128 * 1024];
        while (await from.ReadAsync(piece, cancel) is var count and > 0)
        {
            events += piece.AsSpan(0, count).Count((byte)'\n');
            await to.WriteAsync(piece.AsMemory(0, count), cancel);
        }

        return events;
    }

    private static async Task<ExportResult> WriteAsync(
        DuckDbStore store, Query query, string path, MessageCatalog catalog, Language language, CancellationToken cancel)
    {
        await using var to = path == "-" ? Console.OpenStandardOutput() : File.Create(path);
        return await store.Export.NdjsonAsync(query, to, catalog, language, cancel);
    }
}
