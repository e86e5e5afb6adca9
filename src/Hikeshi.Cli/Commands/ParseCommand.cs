using System.CommandLine;
using Hikeshi.Anonymizing;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Parsing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi parse</c>: lines in, events out.</summary>
internal static class ParseCommand
{
    public static Command Create(CommandContext context)
    {
        var options = new ParseOptions(context.Language);
        var command = new Command("parse", CliTexts.Parse.In(context.Language));
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (ParseSettings.From(parsed, options, context.Language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            return parsed.GetValue(options.Follow) ? Follow(context, catalog, settings) : Run(context, catalog, settings);
        });
        return command;
    }

    /// <summary>A growing file has no end but Ctrl-C, or a reader that went away.</summary>
    private static int Follow(CommandContext context, MessageCatalog catalog, ParseSettings settings)
    {
        using var interruption = new Interruption();
        var code = Run(context, catalog, settings with { Read = settings.Read with { FollowUntil = interruption.Token } });
        return code == ExitCode.Done && interruption.Token.IsCancellationRequested ? ExitCode.Interrupted : code;
    }

    private static int Run(CommandContext context, MessageCatalog catalog, ParseSettings settings)
    {
        using var output = new StandardOutput(Console.OpenStandardOutput());
        using var anonymizer = settings.Key is { } key ? new Anonymizer(catalog, key) : null;
        IEventFormat writer = settings.Format switch
        {
            "json" => new JsonFormat(catalog, context.Language),
            "raw" => new RawFormat(isTerminal: !Console.IsOutputRedirected),
            _ => new LineFormat(context.Language, columns: settings.Format == "table"),
        };
        if (anonymizer is not null)
        {
            writer = new AnonymousFormat(writer, new AnonymousReader(catalog, anonymizer));
        }

        var counts = new ParseCounts(context.Clock);
        var progress = new Progress(context.Error, !settings.Quiet && !Console.IsErrorRedirected, context.Clock);
        var visitor = new ParseVisitor(writer, output, counts, settings.Only, progress);
        var run = new InputRun(catalog, settings.Read, context.Language, context.Clock);
        run.Read(visitor);
        if (!settings.Quiet)
        {
            Summarise(context, counts, visitor, run);
        }

        return context.Finish(run.Problems, output);
    }

    private static void Summarise(CommandContext context, ParseCounts counts, ParseVisitor visitor, InputRun run)
    {
        context.Error.WriteLine(counts.Sentence(context.Language));
        if (run.CutBytes > 0)
        {
            context.Error.WriteLine(string.Format(null, CliTexts.SummaryCut.In(context.Language), run.CutBytes));
        }

        foreach (var (input, records) in visitor.BadRecords)
        {
            context.Error.WriteLine(string.Format(null, CliTexts.SummaryBadRecords.In(context.Language), input, records));
        }
    }
}
