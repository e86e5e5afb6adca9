using System.CommandLine;
using System.CommandLine.Help;
using Hikeshi.Cli.Commands.Completing;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Cli.Commands;

/// <summary>Puts the commands together.</summary>
internal static class RootBuilder
{
    public static Command Create(CommandContext context)
    {
        // Not a RootCommand: that one takes its name from the file, which is not always "hikeshi".
        var root = new Command("hikeshi", CliTexts.Root.In(context.Language));
        root.Options.Add(new HelpOption { Recursive = true, Description = CliTexts.Help.In(context.Language) });
        root.Options.Add(new VersionOption { Description = CliTexts.Version.In(context.Language) });
        root.Options.Add(context.Lang);
        root.Options.Add(context.CatalogFolder);
        root.Subcommands.Add(ParseCommand.Create(context));
        root.Subcommands.Add(AnalyzeCommand.Create(context));
        root.Subcommands.Add(ExplainCommand.Create(context));
        root.Subcommands.Add(CatalogCommand.Create(context));
        root.Subcommands.Add(SimulateCommand.Create(context));
        root.Subcommands.Add(CompletionCommand.Create(context));
        root.Subcommands.Add(CompleteCommand.Create(context));
        return root;
    }
}
