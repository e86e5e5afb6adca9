using System.CommandLine;
using System.Runtime.InteropServices;
using Hikeshi.Catalog;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Texts;
using Hikeshi.Pipeline.Journaling;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Serving;
using Hikeshi.Texts;

namespace Hikeshi.Server.Commands;

/// <summary><c>hikeshi serve</c>: a collector for firewalls.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandContext context)
    {
        var options = new ServeOptions(context.Language);
        var command = new Command("serve", ServerCommandTexts.Serve.In(context.Language));
        options.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            if (context.LoadCatalog(parsed) is not { } catalog)
            {
                return ExitCode.Usage;
            }

            try
            {
                Configuration.RequireKnown(Environment.GetEnvironmentVariables().Keys.Cast<string>());
                var configuration = Configuration.Load(parsed, options, Environment.GetEnvironmentVariable);
                var reload = new Reload(configuration, () => Configuration.Load(parsed, options, Environment.GetEnvironmentVariable));
                return await RunAsync(context, configuration.Check(Environment.GetEnvironmentVariable), reload, catalog);
            }
            catch (SettingsException problem)
            {
                return context.Usage(problem.Sentence.In(context.Language));
            }
            catch (Exception problem) when (Sentence(problem) is { } sentence)
            {
                await context.Error.WriteLineAsync(sentence.In(context.Language));
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ServeSettings settings, Reload reload, MessageCatalog catalog)
    {
        await using var server = await ServerHost.StartAsync(settings, catalog, context.Clock);
        using var hangup = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            server.Reload(reload);
        });
        foreach (var line in server.Greeting)
        {
            await context.Error.WriteLineAsync(line.In(context.Language));
        }

        await server.RunAsync();
        await context.Error.WriteLineAsync(server.Farewell.In(context.Language));
        return ExitCode.Done;
    }

    private static LocalText? Sentence(Exception problem) => problem switch
    {
        StoreException store => store.Sentence,
        SourceException source => source.Sentence,
        JournalException journal => journal.Sentence,
        _ => null,
    };
}
