using System.CommandLine;
using System.Globalization;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Inputs;
using Hikeshi.Cli.Texts;
using Hikeshi.Files;
using Hikeshi.Files.Bytes;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Api;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi import</c>: files into the store. What is found in a log file is diagnosed by itself.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var shared = new StoreCommand(context);
        var inputs = new InputOptions(language);
        var command = new Command("import", ServerCommandTexts.Import.In(language));
        inputs.AddTo(command);
        command.Options.Add(shared.Data);
        command.SetAction(async (parsed, cancel) =>
        {
            if (ReadSettings.From(parsed, inputs, language, out var problem) is not { } settings)
            {
                return context.Usage(problem!);
            }

            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            var question = Question(parsed, inputs);
            return await shared.RunAsync(
                parsed,
                store =>
                {
                    var import = new FileImport(store, catalog, language, context.Clock);
                    return EachAsync(context, settings, async name =>
                    {
                        using var piped = await PipedAsync(name, cancel);
                        await shared.NoteAsync(store, AuditAction.Import, name, null);
                        return await import.RunAsync(name, settings with { Files = [piped?.Path ?? name] }, cancel);
                    });
                },
                server => EachAsync(context, settings, name => SendAsync(server, name, question, language, cancel)));
        });
        return command;
    }

    private static async Task<int> EachAsync(CommandContext context, ReadSettings settings, Func<string, Task<ImportOutcome>> import)
    {
        var code = ExitCode.Done;
        foreach (var file in settings.Files)
        {
            var outcome = await import(file);
            await context.Error.WriteLineAsync(StoreCommandTexts.Imported.With(file, outcome.Added, outcome.Known, outcome.Refused).In(context.Language));
            if (outcome.Incidents is { } incidents)
            {
                await context.Error.WriteLineAsync(StoreCommandTexts.Incidents.With(incidents).In(context.Language));
            }

            foreach (var problem in outcome.Problems)
            {
                await context.Error.WriteLineAsync(problem);
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    /// <summary>What a pipe holds, which can be read once only; null for a file, and for what cannot be opened.</summary>
    private static async Task<TemporaryFile?> PipedAsync(string name, CancellationToken cancel)
    {
        try
        {
            await using var from = name == "-" ? Console.OpenStandardInput() : InputFile.Open(name, name);
            return name != "-" && from.CanSeek ? null : await TemporaryFile.OfAsync(from, cancel);
        }
        catch (InputException)
        {
            // Whoever reads it says what is wrong.
            return null;
        }
    }

    /// <summary>How lines are to be read, as the server is asked.</summary>
    private static string Question(ParseResult parsed, InputOptions inputs)
    {
        var question = string.Create(
            CultureInfo.InvariantCulture,
            $"&timezone={Uri.EscapeDataString(parsed.GetValue(inputs.Timezone) ?? "UTC")}&input={Uri.EscapeDataString(parsed.GetValue(inputs.Input) ?? "auto")}&year={parsed.GetValue(inputs.Year)}");
        return question + string.Concat((parsed.GetValue(inputs.ZoneMap) ?? []).Select(pair => "&zone_map=" + Uri.EscapeDataString(pair)));
    }

    private static async Task<ImportOutcome> SendAsync(LocalServer server, string file, string question, Language language, CancellationToken cancel)
    {
        Stream from;
        try
        {
            from = file == "-" ? Console.OpenStandardInput() : InputFile.Open(file, file);
        }
        catch (InputException refused)
        {
            return new ImportOutcome(0, 0, 0, 0, [ProblemTexts.Of(refused.Problem, language)]);
        }

        await using (from)
        {
            using var answer = await server.SendAsync(
                new HttpRequestMessage(HttpMethod.Post, new Uri($"api/v1/import?name={Uri.EscapeDataString(file)}{question}", UriKind.Relative)) { Content = new StreamContent(from) },
                cancel);
            return (await answer.Content.ReadFromJsonAsync(ApiJson.Default.ImportOutcome, cancel))!;
        }
    }
}
