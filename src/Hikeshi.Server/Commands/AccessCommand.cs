using System.CommandLine;
using Hikeshi.Cli;
using Hikeshi.Cli.Commands;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;

namespace Hikeshi.Server.Commands;

/// <summary>What the commands of users and tokens share: the accounts, of the server that holds the folder or of the opened store.</summary>
internal sealed class AccessCommand(CommandContext context)
{
    private readonly StoreCommand _store = new(context);

    public Option<string?> Data => _store.Data;

    /// <summary>Runs on the folder of the command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="makes">Whether a folder that is not there is made: the first user comes before the first start.</param>
    /// <param name="run">What is done.</param>
    public Task<int> RunAsync(ParseResult parsed, bool makes, Func<IAccounts, Actor, Task> run) => _store.RunAsync(
        parsed,
        async store =>
        {
            using var accounts = await Accounts.OpenAsync(store.Access, context.Clock);
            await run(accounts, CommandActor.Current());
            return ExitCode.Done;
        },
        async server =>
        {
            await run(new RemoteAccounts(server), CommandActor.Current());
            return ExitCode.Done;
        },
        makes);
}
