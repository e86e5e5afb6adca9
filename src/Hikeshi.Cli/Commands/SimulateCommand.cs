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
        var scenario = new Argument<string?>("SCENARIO")
        {
            Description = SimulateTexts.Scenario.In(language),
            HelpName = "SCENARIO", // without it, help lists every completion
            Arity = ArgumentArity.ZeroOrOne,
        };
        scenario.CompletionSources.Add(_ => ScenarioList.Of(MessageCatalog.BuiltIn).Select(s =>
            new System.CommandLine.Completions.CompletionItem(s.Name, detail: s.Title.In(language))));
        var list = new Option<bool>("--list") { Description = SimulateTexts.List.In(language) };
        var options = new SimulateOptions(language);
        var command = new Command("simulate", SimulateTexts.Simulate.In(language)) { scenario, list };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (SimulateSettings.From(parsed, options, language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            return parsed.GetValue(list)
                ? CatalogOutput.Write(context, ScenarioList.Page(catalog, language))
                : Run(context, catalog, parsed.GetValue(scenario), settings);
        });
        return command;
    }

    private static int Run(CommandContext context, MessageCatalog catalog, string? name, SimulationOptions settings)
    {
        if (ScenarioList.Find(catalog, name) is not { } scenario)
        {
            return context.Usage(ScenarioList.NotFound(catalog, name, context.Language));
        }

        using var output = new StandardOutput(Console.OpenStandardOutput());
        var text = new StringBuilder();
        foreach (var line in Simulation.Lines(catalog, scenario, settings))
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
