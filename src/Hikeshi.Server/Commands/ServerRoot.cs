using System.CommandLine;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Commands.Completing;

namespace Hikeshi.Server.Commands;

/// <summary>Puts the commands of this program together. It calls itself hikeshi, as its user did.</summary>
internal static class ServerRoot
{
    public static Command Create(CommandContext context)
    {
        var root = RootBuilder.Bare(context);
        root.Subcommands.Add(ServeCommand.Create(context));
        root.Subcommands.Add(ConfigCommand.Create(context));
        root.Subcommands.Add(SearchStoreCommand.Create(context));
        root.Subcommands.Add(SqlCommand.Create(context));
        root.Subcommands.Add(ExportCommand.Create(context));
        root.Subcommands.Add(ImportCommand.Create(context));
        root.Subcommands.Add(VerifyCommand.Create(context));
        root.Subcommands.Add(HoldCommand.Create(context));
        root.Subcommands.Add(UserCommand.Create(context));
        root.Subcommands.Add(TokenCommand.Create(context));
        root.Subcommands.Add(CompleteCommand.Create(context, Create, handing: false));
        return root;
    }
}
