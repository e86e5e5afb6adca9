using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Hikeshi.Cli.Commands.Completing;
using Hikeshi.Cli.Handing;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Cli.Commands;

/// <summary>Puts the commands together.</summary>
internal static class RootBuilder
{
    public static Command Create(CommandContext context)
    {
        var root = Bare(context);
        root.Subcommands.Add(ParseCommand.Create(context));
        root.Subcommands.Add(SearchCommand.Create(context));
        root.Subcommands.Add(AnalyzeCommand.Create(context));
        root.Subcommands.Add(WatchCommand.Create(context));
        root.Subcommands.Add(ExplainCommand.Create(context));
        root.Subcommands.Add(CatalogCommand.Create(context));
        root.Subcommands.Add(SimulateCommand.Create(context));
        ServerCommands.AddTo(root, context);
        root.Subcommands.Add(CompletionCommand.Create(context));
        root.Subcommands.Add(CompleteCommand.Create(context, Create, handing: true));
        return root;
    }

    /// <summary>The root with what both programs share: help, version, language, catalog.</summary>
    internal static Command Bare(CommandContext context)
    {
        // Not a RootCommand: that one takes its name from the file, which is not always "hikeshi".
        var root = new Command("hikeshi", CliTexts.Root.In(context.Language));
        var help = new HelpOption { Recursive = true, Description = CliTexts.Help.In(context.Language) };
        help.Action = new ShownHelp((SynchronousCommandLineAction)help.Action!);
        root.Options.Add(help);
        root.Options.Add(new VersionOption { Description = CliTexts.Version.In(context.Language) });
        root.Options.Add(context.Lang);
        root.Options.Add(context.CatalogFolder);
        return root;
    }

    /// <summary>Reads a command line; null when it is wrong, which was then said.</summary>
    internal static ParseResult? Parse(Command root, string[] arguments, CommandContext context)
    {
        // A log's name may begin with @: that is no response file.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
        {
            return parsed;
        }

        context.Error.WriteLine(parsed.Errors[0].Message);
        var name = parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name;
        context.Usage(string.Format(null, CliTexts.UsageHint.In(context.Language), name).Replace("  ", " ", StringComparison.Ordinal));
        return null;
    }
}
