using Hikeshi.Cli.Output;
using Hikeshi.Explaining.Searching;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Cataloging;

/// <summary>A hit of a search: key and title, and below it the text around the first word, cut to the width.</summary>
internal static class SearchLine
{
    private const int Indent = 8;
    private const string Mark = "…";

    public static void Write(Page page, SearchHit hit, Language language, int width)
    {
        var title = hit.Entry.Title.In(language);
        page.Title(hit.Entry.Key, title);
        if (hit.Text == title || hit.Text == hit.Entry.Key)
        {
            return;
        }

        // The marks and the found words have their place first; what is left is shared by both sides.
        var found = SafeText.Of(hit.Text.Substring(hit.Start, hit.Length));
        var left = Math.Max(width - Indent - DisplayWidth.Of(found) - 2, 0);
        var after = SafeText.Of(hit.Text[(hit.Start + hit.Length)..]);
        var before = SafeText.Of(hit.Text[..hit.Start]);
        var room = Math.Max(left - Math.Min(DisplayWidth.Of(after), left / 2), 0);
        var start = Tail(before, room);
        var end = Head(after, left - DisplayWidth.Of(start));
        page.Line(
            (new string(' ', Indent) + (start.Length < before.Length ? Mark : "") + start, Ink.Faint),
            (found, Ink.Code),
            (end + (end.Length < after.Length ? Mark : ""), Ink.Faint));
    }

    private static string Head(string text, int width)
    {
        var (at, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += LineBreaks.WidthOf(rune);
            if (used > width)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return text[..at];
    }

    private static string Tail(string text, int width)
    {
        var (at, used) = (0, DisplayWidth.Of(text));
        foreach (var rune in text.EnumerateRunes())
        {
            if (used <= width)
            {
                break;
            }

            used -= LineBreaks.WidthOf(rune);
            at += rune.Utf16SequenceLength;
        }

        return text[at..];
    }
}
