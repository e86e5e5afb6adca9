using System.CommandLine;
using Hikeshi.Cli.Commands.Completing;
using Hikeshi.Cli.Commands.Searching;
using Hikeshi.Cli.Handing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Querying.Evaluating;

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
        OfferedQuery.Offer(options.Query, context);
        command.SetAction(parsed =>
        {
            if (!options.NamesFiles(parsed))
            {
                return ServerProgram.Become(context.Arguments, context.Language, context.Error);
            }

            return SearchQuestion.Read(context, parsed, options) is { } asked ? Run(context, asked) : ExitCode.Usage;
        });
        return command;
    }

    private static int Run(CommandContext context, SearchQuestion asked)
    {
        var (settings, catalog, query) = asked;
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
