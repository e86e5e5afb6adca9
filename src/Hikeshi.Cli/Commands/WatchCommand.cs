using System.CommandLine;
using Hikeshi.Cli.Commands.Analyzing;
using Hikeshi.Cli.Commands.Watching;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi watch</c>: a growing log in, incidents out as they open, change and close.</summary>
internal static class WatchCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var inputs = new InputOptions(language);
        var format = new Option<string>("--format") { Description = WatchTexts.Format.In(language), DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var incidents = new IncidentOptions(language);
        var command = new Command("watch", WatchTexts.Watch.In(language));
        inputs.AddTo(command);
        command.Options.Add(format);
        incidents.AddTo(command);
        command.SetAction(parsed =>
        {
            if (ReadSettings.From(parsed, inputs, language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            if (settings.Files is not [var file] || file == "-")
            {
                return context.Usage(WatchTexts.OneFile.In(language));
            }

            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            if (incidents.Filter(parsed, catalog, out problem) is not { } filter || incidents.Diagnosis(parsed, out problem) is not { } options)
            {
                return context.Usage(problem!);
            }

            using var interruption = new Interruption();
            using var output = new StandardOutput(Console.OpenStandardOutput());
            IWatchFormat writer = parsed.GetValue(format) == "json"
                ? new WatchJson()
                : new WatchText(language, TerminalView.Detect(), incidents.IsVerbose(parsed));
            var visitor = new WatchVisitor(
                new Diagnoser(catalog, options),
                filter,
                writer,
                output,
                context.Clock,
                (lines, open) => context.Error.WriteLine(string.Format(null, WatchTexts.CaughtUp.In(language), lines, open)));
            var run = new InputRun(catalog, settings with { FollowUntil = interruption.Token }, language, context.Clock);
            run.Read(visitor);
            var code = context.Finish(run.Problems, output);
            return code == ExitCode.Done && interruption.Token.IsCancellationRequested ? ExitCode.Interrupted : code;
        });
        return command;
    }
}
