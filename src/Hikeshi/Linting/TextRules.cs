using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Linting;

/// <summary>Texts for people: both languages are there, differ, and titles are titles.</summary>
internal static class TextRules
{
    public static void CheckEntry(LintScope scope, string file, CatalogEntry entry)
    {
        Pair(scope.Report, file, "title", entry.Title);
        Title(scope.Report, file, entry.Title);
        Pair(scope.Report, file, "explanation", entry.Explanation);
        Pair(scope.Report, file, "advice", entry.Advice);
        Pair(scope.Report, file, "notes", entry.Notes);
    }

    /// <summary>A text in one language only was reported when the file was read.</summary>
    public static void Pair(LintReport report, string file, string key, LocalText text)
    {
        if (Broken(text) is { } rule)
        {
            report.Add(file, $"{key}/ja", rule, key);
        }
    }

    /// <summary>The rule that a pair of texts breaks, or null.</summary>
    public static CatalogRule? Broken(LocalText text) =>
        text.En.Length == 0 || text.Ja.Length == 0 ? null
        : text.En == text.Ja ? CatalogRule.SameInBoth
        : !text.Ja.Any(IsJapanese) ? CatalogRule.NotJapanese
        : null;

    public static void Title(LintReport report, string file, LocalText title)
    {
        foreach (var (key, text) in new[] { ("title/en", title.En), ("title/ja", title.Ja) })
        {
            if (text.EndsWith('.') || text.EndsWith('。') || text.Contains('\n', StringComparison.Ordinal) || HoldsId(text))
            {
                report.Add(file, key, CatalogRule.TitleStyle, text);
            }
        }
    }

    private static bool HoldsId(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits == NameSyntax.IdDigits)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Kana, and the ideographs that Japanese shares with Chinese.</summary>
    private static bool IsJapanese(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or '々';
}
