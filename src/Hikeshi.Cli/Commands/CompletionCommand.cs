using System.CommandLine;
using Hikeshi.Cli.Commands.Completing;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Cli.Commands;

/// <summary><c>hikeshi completion</c>: the script for a shell.</summary>
internal static class CompletionCommand
{
    public static Command Create(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = CompletionTexts.Shell.In(context.Language) };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command = new Command("completion", CompletionTexts.Completion.In(context.Language)) { shell };
        command.SetAction(parsed => Cataloging.CatalogOutput.Write(context, CompletionScripts.For(parsed.GetValue(shell)!)));
        return command;
    }
}
