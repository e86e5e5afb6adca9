using System.CommandLine;
using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;

namespace Hikeshi.Cli.Commands.Completing;

/// <summary><c>hikeshi complete</c>, hidden: what may stand at the cursor. Asked by the scripts of completion.</summary>
internal static class CompleteCommand
{
    public static Command Create(CommandContext context)
    {
        var position = new Option<int?>("--position") { Description = CompletionTexts.Position.In(context.Language), HelpName = "N" };
        var line = new Argument<string>("LINE") { Description = CompletionTexts.CommandLine.In(context.Language) };
        var command = new Command("complete", CompletionTexts.Complete.In(context.Language)) { position, line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(line)!;
            var answer = Answer(context, text, parsed.GetValue(position) ?? text.Length);
            return Cataloging.CatalogOutput.Write(context, answer);
        });
        return command;
    }

    private static string Answer(CommandContext context, string line, int position)
    {
        // The folder counts wherever it stands, behind the cursor, too.
        var typed = RootBuilder.Create(context).Parse(line).GetResult(context.CatalogFolder)?.Tokens;
        context = new CommandContext(context.Language, context.Error, context.Clock)
        {
            OfferedFolder = typed is [var folder] ? HomeOf(folder.Value) : null,
        };

        // Some shells leave out the blank behind the last word, but count it.
        line = position > line.Length ? line + ' ' : line[..Math.Max(position, 0)];
        var word = line[(line.LastIndexOf(' ') + 1)..];
        var lines = new StringBuilder();
        foreach (var item in RootBuilder.Create(context).Parse(line).GetCompletions(line.Length))
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
