using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Inputs;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Api;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi import</c>: files into the store. What is found in a log file is diagnosed by itself.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var language = context.Language;
        var shared = new StoreCommand(context);
        var inputs = new InputOptions(language);
        var command = new Command("import", StoreCommandTexts.Import.In(language));
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

            // Named zones are not handed on: with them the store must be opened here.
            Func<LocalServer, Task<int>>? ask = settings.Times.ZoneNames.Count > 0 ? null
                : server => EachAsync(context, settings, name => SendAsync(server, name, parsed.GetValue(inputs.Timezone), settings, parsed.GetValue(inputs.Input), cancel));
            return await shared.RunAsync(
                parsed,
                store =>
                {
                    var import = new FileImport(store, catalog, language, context.Clock);
                    return EachAsync(context, settings, async name =>
                    {
                        await shared.NoteAsync(store, AuditAction.Import, name, null);
                        return await import.RunAsync(name, settings with { Files = [name] }, cancel);
                    });
                },
                ask);
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

    private static async Task<ImportOutcome> SendAsync(
        LocalServer server, string file, string? zone, ReadSettings settings, string? format, CancellationToken cancel)
    {
        await using var from = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        var path = string.Create(CultureInfo.InvariantCulture, $"api/v1/import?name={Uri.EscapeDataString(file)}&timezone={Uri.EscapeDataString(zone ?? "UTC")}&input={Uri.EscapeDataString(format ?? "auto")}&year={settings.Times.FirstYear}");
        using var answer = await server.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StreamContent(from) }, cancel);
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        return (await JsonSerializer.DeserializeAsync(body, ApiJson.Default.ImportOutcome, cancel))!;
    }
}
