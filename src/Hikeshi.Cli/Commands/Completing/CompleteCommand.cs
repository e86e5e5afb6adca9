using System.CommandLine;
using System.Text;
using Hikeshi.Cli.Handing;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Cli.Commands.Completing;

/// <summary><c>hikeshi complete</c>, hidden: what may stand at the cursor. Asked by the scripts of completion.</summary>
internal static class CompleteCommand
{
    /// <param name="context">What every command is given.</param>
    /// <param name="root">Makes the commands that lines are made of.</param>
    /// <param name="handing">Whether lines of commands of the server program are handed over to it.</param>
    public static Command Create(CommandContext context, Func<CommandContext, Command> root, bool handing)
    {
        var position = new Option<int?>("--position") { Description = CompletionTexts.Position.In(context.Language), HelpName = "N" };
        var line = new Argument<string>("LINE") { Description = CompletionTexts.CommandLine.In(context.Language) };
        var command = new Command("complete", CompletionTexts.Complete.In(context.Language)) { position, line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(line)!;
            var at = parsed.GetValue(position) ?? text.Length;

            // Some shells leave out the blank behind the last word, but count it.
            var typed = TypedLine.Read(at > text.Length ? text + ' ' : text[..Math.Max(at, 0)]);
            return handing && ServerCommands.Own([.. typed.Words.Skip(1)])
                ? ServerProgram.Become(context.Arguments, context.Language, context.Error)
                : Cataloging.CatalogOutput.Write(context, Answer(context, root, text, typed));
        });
        return command;
    }

    private static string Answer(CommandContext context, Func<CommandContext, Command> root, string line, TypedLine typed)
    {
        // The folder counts wherever it stands, behind the cursor, too.
        var named = root(context).Parse(line).GetResult(context.CatalogFolder)?.Tokens;
        context = new CommandContext(context.Language, context.Error, context.Clock)
        {
            OfferedFolder = named is [var folder] ? HomeOf(folder.Value) : null,
            OfferedWord = typed.Word,
        };
        var (plain, word) = (typed.Plain(), typed.Word);
        var lines = new StringBuilder();
        foreach (var item in root(context).Parse(plain).GetCompletions(plain.Length))
        {
            // Options are many: they come when they are asked for, and do not keep files from being offered.
            if (item.Label[0] != '/' && item.Label.StartsWith('-') == word.StartsWith('-') && item.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                lines.Append(item.Label);
                if (item.Detail is { Length: > 0 } detail)
                {
                    lines.Append('\t').Append(SafeText.Of(detail));
                }

                lines.Append('\n');
            }
        }

        return lines.ToString();
    }

    /// <summary>The line is as it was typed: no shell has put the home folder in place of the tilde yet.</summary>
    private static string HomeOf(string folder) => folder.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder[2..])
        : folder;
}
