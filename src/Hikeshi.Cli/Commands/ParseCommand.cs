using System.CommandLine;
using Hikeshi.Cli.Commands.Parsing;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi parse</c>: lines in, events out.</summary>
internal static class ParseCommand
{
    private static readonly string[] Statuses = ["parsed", "drift", "unknown", "untagged"];

    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var inputs = new InputOptions(language);
        var format = new Option<string>("--format") { Description = CliTexts.ParseFormat.In(language), DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "text", "table");
        var only = new Option<string[]>("--only-status") { Description = CliTexts.OnlyStatus.In(language) };
        only.AcceptOnlyFromAmong(Statuses);
        var quiet = new Option<bool>("--quiet") { Description = CliTexts.Quiet.In(language) };
        var command = new Command("parse", CliTexts.Parse.In(language));
        inputs.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(only);
        command.Options.Add(quiet);
        command.SetAction(parsed =>
        {
            if (ReadSettings.From(parsed, inputs, language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            var statuses = (parsed.GetValue(only) ?? []).Select(s => (EventStatus)Array.IndexOf(Statuses, s)).ToHashSet();
            return Run(context, parsed, settings, parsed.GetValue(format)!, statuses, parsed.GetValue(quiet));
        });
        return command;
    }

    private static int Run(
        CommandContext context, ParseResult parsed, ReadSettings settings, string format, HashSet<EventStatus> only, bool quiet)
    {
        if (context.LoadCatalog(parsed) is not { } catalog)
        {
            return ExitCode.Usage;
        }

        using var output = new StandardOutput(Console.OpenStandardOutput());
        IEventFormat writer = format == "json"
            ? new JsonFormat(catalog, context.Language)
            : new LineFormat(context.Language, columns: format == "table");
        var counts = new ParseCounts(context.Clock);
        var progress = new Progress(context.Error, !quiet && !Console.IsErrorRedirected, context.Clock);
        var visitor = new ParseVisitor(writer, output, counts, only, progress);
        var run = new InputRun(catalog, settings, context.Language, context.Clock);
        run.Read(visitor);
        if (!quiet)
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
