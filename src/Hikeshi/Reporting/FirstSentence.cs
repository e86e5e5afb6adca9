namespace Hikeshi.Reporting;

/// <summary>Takes the first sentence of a catalog text: what stands between backticks or brackets does not end it.</summary>
public static class FirstSentence
{
    /// <summary>The first sentence with its full stop.</summary>
    /// <param name="text">A text of the catalog; paragraphs and list items are lines.</param>
    public static string Of(string text)
    {
        var isCode = false;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '`':
                    isCode = !isCode;
                    break;
                case '(' or '（' or '「' when !isCode:
                    depth++;
                    break;
                case ')' or '）' or '」' when !isCode:
                    depth--;
                    break;
                case '\n':
                    return text[..i].TrimEnd();
                case '。' when !isCode && depth <= 0:
                case '.' when !isCode && depth <= 0 && EndsSentence(text, i):
                    return text[..(i + 1)];
            }
        }

        return text;
    }

    /// <summary>A full stop before a blank and a capital, not one of "e.g." or "vs.".</summary>
    private static bool EndsSentence(string text, int stop) =>
        stop + 1 == text.Length || text[stop + 1] == '\n'
        || (text[stop + 1] == ' ' && stop + 2 < text.Length && !char.IsLower(text[stop + 2])
            && !(stop > 1 && text[stop - 2] == '.'));
}
