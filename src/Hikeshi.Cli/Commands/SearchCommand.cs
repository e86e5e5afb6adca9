using System.CommandLine;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Searching;
using Hikeshi.Cli.Handing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Querying;
using Hikeshi.Querying.Evaluating;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.Cli.Commands;

/// <summary>
/// <c>hikeshi search</c>: the lines of files that a query means. Without a file stored events are meant, and the program
/// that opens stores has the same command for them.
/// </summary>
internal static class SearchCommand
{
    public static Command Create(CommandContext context)
    {
        var options = new SearchOptions(context.Language);
        var command = new Command("search", SearchTexts.Search.In(context.Language));
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!options.NamesFiles(parsed))
            {
                return ServerProgram.Become(context.Arguments, context.Language, context.Error);
            }

            if (SearchSettings.From(parsed, options, context.Language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            var asked = QueryParser.Parse(
                settings.Query, new QueryOptions(catalog) { Now = context.Clock.GetUtcNow(), Zone = settings.Read.Times.Zone });
            return asked.Query is { } query
                ? Run(context, catalog, settings, query)
                : context.Usage(QueryMark.Of(settings.Query, asked.Problem!, context.Language));
        });
        return command;
    }

    private static int Run(CommandContext context, MessageCatalog catalog, SearchSettings settings, Query query)
    {
        using var output = new StandardOutput(Console.OpenStandardOutput());
        var progress = new Progress(context.Error, !settings.Quiet && !Console.IsErrorRedirected, context.Clock);
        var visitor = new SearchVisitor(
            new QueryEvaluator(query, catalog.Fields), settings.MakeFormat(catalog, context.Language), output, settings.Limit ?? long.MaxValue, progress);
        var run = new InputRun(catalog, settings.Read, context.Language, context.Clock);
        run.Read(visitor);
        if (settings.IsCount)
        {
            output.Write(System.Text.Encoding.ASCII.GetBytes($"{visitor.Found}\n"));
        }
        else if (!settings.Quiet)
        {
            context.Error.WriteLine(string.Format(null, SearchTexts.Summary.In(context.Language), visitor.Found, visitor.Lines));
        }

        return context.Finish(run.Problems, output);
    }
}
