using System.CommandLine;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Cataloging;
using Hikeshi.Cli.Commands.Simulating;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Simulating;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi simulate</c>: a firewall to test with.</summary>
internal static class SimulateCommand
{
    /// <summary>Enough to make writes rare, little enough that a pipe gets its first lines at once.</summary>
    private const int FlushSize = 64 * 1024;

    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var scenario = new Argument<string[]>("SCENARIO")
        {
            Description = SimulateTexts.Scenario.In(language),
            HelpName = "SCENARIO", // without it, help lists every completion
            Arity = ArgumentArity.ZeroOrMore,
        };
        scenario.CompletionSources.Add(_ => ScenarioList.Of(MessageCatalog.BuiltIn).Select(s =>
            new System.CommandLine.Completions.CompletionItem(s.Name, detail: s.Title.In(language))));
        var list = new Option<bool>("--list") { Description = SimulateTexts.List.In(language) };
        var options = new SimulateOptions(language);
        var sending = new DeliveryOptions(language);
        var command = new Command("simulate", SimulateTexts.Simulate.In(language)) { scenario, list };
        options.AddTo(command);
        sending.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!DeliverySettings.TryRead(parsed, sending, language, out var delivery, out var problem)
                || SimulateSettings.From(parsed, options, language, out problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            if (parsed.GetValue(list))
            {
                return CatalogOutput.Write(context, ScenarioList.Page(catalog, language));
            }

            var names = parsed.GetValue(scenario) ?? [];
            if (names.Length == 0 || Array.Find(names, n => ScenarioList.Find(catalog, n) is null) is not null)
            {
                return context.Usage(ScenarioList.NotFound(catalog, Array.Find(names, n => ScenarioList.Find(catalog, n) is null), language));
            }

            Scenario[] scenarios = [.. names.Select(n => ScenarioList.Find(catalog, n)!)];
            if (delivery is null)
            {
                return Print(context, Simulation.Lines(catalog, scenarios, settings));
            }

            if (delivery.IsRealTime && parsed.GetValue(options.Start) is null)
            {
                settings = settings with { Start = context.Clock.GetUtcNow() };
            }

            return new Delivery(context, delivery).Run(Simulation.Lines(catalog, scenarios, settings));
        });
        return command;
    }

    private static int Print(CommandContext context, IEnumerable<SimulatedLine> lines)
    {
        using var output = new StandardOutput(Console.OpenStandardOutput());
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.Text).Append('\n');
            if (text.Length >= FlushSize)
            {
                WriteOut(text, output);
                if (output.IsOver)
                {
                    break;
                }
            }
        }

        WriteOut(text, output);
        return context.Finish([], output);
    }

    private static void WriteOut(StringBuilder text, StandardOutput output)
    {
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }
}
