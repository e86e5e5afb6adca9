using System.CommandLine;
using System.Text;
using Hikeshi.Cli.Commands;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Commands;

/// <summary>
/// Where a password comes from: a file, standard input, or keys that nobody sees. Never an argument: other users of the
/// machine see those.
/// </summary>
internal sealed class PasswordInput(CommandContext context)
{
    public Option<string?> File { get; } = new("--password-file") { Description = AccessCommandTexts.PasswordFile.In(context.Language), HelpName = "FILE" };

    /// <exception cref="SettingsException">The file cannot be read, or the same was not typed twice.</exception>
    public string Read(ParseResult parsed)
    {
        if (parsed.GetValue(File) is { } file)
        {
            try
            {
                return System.IO.File.ReadLines(file).FirstOrDefault() ?? "";
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                throw new SettingsException(AccessCommandTexts.BadPasswordFile.With(file, problem.Message), problem);
            }
        }

        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        var password = Typed(AccessCommandTexts.TypePassword.In(context.Language));
        return password == Typed(AccessCommandTexts.TypeAgain.In(context.Language)) ? password : throw new SettingsException(AccessCommandTexts.NotTheSame);
    }

    private string Typed(string prompt)
    {
        // The terminal shows keys until the first look at them: what is typed at the sight of the prompt comes after it.
        _ = Console.KeyAvailable;
        context.Error.Write(prompt);
        var text = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                text.Length = Math.Max(0, text.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                text.Append(key.KeyChar);
            }
        }

        context.Error.WriteLine();
        return text.ToString();
    }
}
