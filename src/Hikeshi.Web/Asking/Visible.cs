using System.Text;
using Hikeshi.Values;

namespace Hikeshi.Web.Asking;

/// <summary>
/// Makes every character of a log's text one that can be seen: those that <see cref="VisibleText"/> knows as hidden become
/// their code in brackets, so that nothing a line holds changes how the page around it reads. Lines and tabs stay.
/// </summary>
public static class Visible
{
    /// <summary>The text with invisible characters named.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = 0;
        while (first < text.Length && !IsHidden(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var c in text.AsSpan(first))
        {
            _ = IsHidden(c) ? shown.Append('<').Append("U+").Append(((int)c).ToString("X4", null)).Append('>') : shown.Append(c);
        }

        return shown.ToString();
    }

    private static bool IsHidden(char c) => c is not ('\t' or '\n') && VisibleText.IsHidden(c);
}
