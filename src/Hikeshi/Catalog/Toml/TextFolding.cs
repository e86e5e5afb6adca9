using System.Text;

namespace Hikeshi.Catalog.Toml;

/// <summary>
/// Unfolds a text written over several lines: a line break is a blank in English and nothing in Japanese
/// (between two Latin characters it is a blank there too), an empty line starts a paragraph, a line that
/// begins with "- " is a list item of its own.
/// </summary>
internal static class TextFolding
{
    public static string Unfold(string text, bool japanese)
    {
        var result = new StringBuilder(text.Length);
        var paragraph = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty)
            {
                paragraph = result.Length > 0;
                continue;
            }

            if (paragraph)
            {
                result.Append("\n\n");
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal) && result.Length > 0)
            {
                result.Append('\n');
            }
            else if (result.Length > 0 && (!japanese || (IsLatin(result[^1]) && IsLatin(line[0]))))
            {
                result.Append(' ');
            }

            paragraph = false;
            result.Append(line);
        }

        return result.ToString();
    }

    private static bool IsLatin(char c) => c is > ' ' and < '\u0250';
}
