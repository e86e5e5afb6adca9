using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Hikeshi.Cli.Commands;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>Puts the commands of this program together. It calls itself hikeshi, as its user did.</summary>
internal static class ServerRoot
{
    public static Command Create(CommandContext context)
    {
        var root = new Command("hikeshi", CliTexts.Root.In(context.Language));
        var help = new HelpOption { Recursive = true, Description = CliTexts.Help.In(context.Language) };
        help.Action = new ShownHelp((SynchronousCommandLineAction)help.Action!);
        root.Options.Add(help);
        root.Options.Add(new VersionOption { Description = CliTexts.Version.In(context.Language) });
        root.Options.Add(context.Lang);
        root.Options.Add(context.CatalogFolder);
        root.Subcommands.Add(ServeCommand.Create(context));
        root.Subcommands.Add(ExportCommand.Create(context));
        root.Subcommands.Add(ImportCommand.Create(context));
        root.Subcommands.Add(VerifyCommand.Create(context));
        root.Subcommands.Add(HoldCommand.Create(context));
        return root;
    }
}
