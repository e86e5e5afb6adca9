using System.CommandLine;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Access;
using Hikeshi.Server.Asking;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>
/// What the commands of users and tokens share: they ask the server that holds the folder, or open the store when none
/// does.
/// </summary>
internal sealed class AccessCommand(CommandContext context)
{
    public Option<string?> Data { get; } = new("--data") { Description = ServeTexts.Data.In(context.Language), HelpName = "DIR" };

    /// <summary>Runs on the folder of the command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="makes">Whether a folder that is not there is made: the first user comes before the first start.</param>
    /// <param name="run">What is done.</param>
    public async Task<int> RunAsync(ParseResult parsed, bool makes, Func<IAccounts, Actor, Task> run)
    {
        try
        {
            var path = parsed.GetValue(Data) ?? Configuration.DataOf(Environment.GetEnvironmentVariable) ?? DataFolder.Default(Environment.GetEnvironmentVariable);
            if (LocalServer.Find(path, context.Language) is { } server)
            {
                using (server)
                {
                    await run(new RemoteAccounts(server), CommandActor.Current());
                    return ExitCode.Done;
                }
            }

            if (!makes && !Directory.Exists(path))
            {
                return context.Usage(StoreCommandTexts.NoFolder.With(path).In(context.Language));
            }

            using var folder = DataFolder.Take(path);
            await using var store = DuckDbStore.Open(new DuckDbOptions(folder.Store));
            using var accounts = await Accounts.OpenAsync(store.Access, context.Clock);
            await run(accounts, CommandActor.Current());
            return ExitCode.Done;
        }
        catch (SettingsException problem)
        {
            return context.Usage(problem.Sentence.In(context.Language));
        }
        catch (AccessException problem)
        {
            await context.Error.WriteLineAsync(problem.Sentence.In(context.Language));
            return ExitCode.Failed;
        }
        catch (StoreException problem)
        {
            await context.Error.WriteLineAsync(problem.Sentence.In(context.Language));
            return ExitCode.Failed;
        }
    }
}
