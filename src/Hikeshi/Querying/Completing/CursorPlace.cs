using Hikeshi.Querying.Parsing;

namespace Hikeshi.Querying.Completing;

/// <summary>Where in a query the cursor is.</summary>
/// <param name="Start">Where the word under the cursor begins; for a value, the value.</param>
/// <param name="Length">Its length.</param>
/// <param name="Written">The part of it before the cursor.</param>
/// <param name="Field">The field whose value it is, as written, or null.</param>
internal readonly record struct CursorPlace(int Start, int Length, string Written, string? Field)
{
    private const string Ends = " (),\"";
    private const string Comparisons = ":<>=!";

    /// <summary>The place of a cursor in folded text; null within quotation marks, where nothing is to be completed.</summary>
    public static CursorPlace? Find(string text, int cursor)
    {
        var lists = new Stack<string?>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i < cursor; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                i += c == QueryFolding.Escape ? 1 : 0;
                isQuoted = c != QueryFolding.Quote;
                start = i + 1;
            }
            else if (Ends.Contains(c, StringComparison.Ordinal))
            {
                Nest(c, text[start..i], lists);
                isQuoted = c == QueryFolding.Quote;
                start = i + 1;
            }
        }

        return isQuoted || start > cursor ? null : Word(text, start, cursor, lists);
    }

    /// <summary>A parenthesis right behind a comparison opens a list of values.</summary>
    private static void Nest(char c, string word, Stack<string?> lists)
    {
        if (c == '(')
        {
            lists.Push(TrySplit(word, out var field, out var value) && value == word.Length ? field : null);
        }
        else if (c == ')')
        {
            lists.TryPop(out _);
        }
    }

    private static CursorPlace Word(string text, int start, int cursor, Stack<string?> lists)
    {
        var end = text.AsSpan(cursor).IndexOfAny(Ends) is >= 0 and var after ? cursor + after : text.Length;
        var word = text[start..cursor];
        if (lists.TryPeek(out var listed) && listed is not null)
        {
            return new CursorPlace(start, end - start, word, listed);
        }

        if (TrySplit(word, out var field, out var value))
        {
            return new CursorPlace(start + value, end - start - value, word[value..], field);
        }

        var signs = word.Length - word.TrimStart('-').Length;
        return new CursorPlace(start + signs, end - start - signs, word[signs..], Field: null);
    }

    private static bool TrySplit(string word, out string field, out int value)
    {
        var name = word.TrimStart('-');
        var at = name.AsSpan().IndexOfAny(Comparisons);
        field = at > 0 ? name[..at] : "";
        value = word.Length - name.Length + Math.Max(at, 0);
        while (value < word.Length && Comparisons.Contains(word[value], StringComparison.Ordinal))
        {
            value++;
        }

        return at > 0;
    }
}
