using System.Text;

namespace Hikeshi.Cli.Commands.Completing;

/// <summary>
/// A command line up to the cursor, in words as the shell sees them: blanks part them, quotation marks and backslashes keep
/// them together.
/// </summary>
/// <param name="Words">The words before the one at the cursor, the name of the program first.</param>
/// <param name="Word">The word at the cursor, without its quotation marks; empty behind a blank.</param>
internal sealed record TypedLine(IReadOnlyList<string> Words, string Word)
{
    /// <summary>What a backslash keeps its meaning from within double quotation marks.</summary>
    private const string EscapedInQuotes = "\"\\$`";

    /// <summary>Reads a line. On Windows a backslash is part of a path.</summary>
    public static TypedLine Read(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (isWord)
                {
                    words.Add(word.ToString());
                    word.Clear();
                }

                isWord = false;
                continue;
            }

            isWord = true;
            if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is ('\'' or '"'))
            {
                quote = c;
            }
            else
            {
                i += IsEscape(text, i, quote) ? 1 : 0;
                word.Append(text[i]);
            }
        }

        return new TypedLine(words, word.ToString());
    }

    /// <summary>
    /// The line as the parser of command lines splits it. It knows only double quotation marks, and none within them; of the
    /// word at the cursor it gets what is behind the last blank, as it does of a line.
    /// </summary>
    public string Plain() => string.Join(' ', Words.Select(w => w.Length == 0 || w.Any(char.IsWhiteSpace) ? $"\"{Bare(w)}\"" : Bare(w)).Append(Bare(Word.Split(' ')[^1])));

    private static string Bare(string word) => word.Replace("\"", "", StringComparison.Ordinal);

    private static bool IsEscape(string text, int at, char quote) =>
        text[at] == '\\' && at + 1 < text.Length && !OperatingSystem.IsWindows()
        && (quote == '\0' || (quote == '"' && EscapedInQuotes.Contains(text[at + 1], StringComparison.Ordinal)));
}
