using System.Globalization;
using System.Text.RegularExpressions;
using Hikeshi.Catalog;
using Hikeshi.Linting;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Catalog;

/// <summary>
/// No sentence is the vendor's. vendor-runs.txt holds hashes of the vendor's texts, made by
/// <c>Hikeshi.Dev hash-reference</c>; the texts themselves are not part of the project.
/// </summary>
public sealed partial class OwnWordsTests
{
    private static readonly HashSet<ulong> Vendor =
        [.. Repository.Lines("vendor-runs.txt").Select(line => ulong.Parse(line, NumberStyles.HexNumber))];

    [Fact]
    public void No_Japanese_text_holds_thirty_characters_of_the_vendors()
    {
        var copied = OwnCatalog.Draft.Entries.SelectMany(e => Copied(e.Entry)).ToArray();
        Assert.True(copied.Length == 0, string.Join('\n', copied));
    }

    [Fact]
    public void A_copied_run_is_found_whatever_blanks_stand_in_it()
    {
        const string Text = "装置は 対向から 受け取った 提案をすべて 退けたため、トンネルは確立されません。";
        var hashes = TextRuns.Of(Text.Replace(" ", "　", StringComparison.Ordinal)).Select(r => r.Hash);
        Assert.Equal(TextRuns.Of(Text).Select(r => r.Hash), hashes);
        Assert.Equal(TextRuns.Dense(Text).Length - TextRuns.Length + 1, TextRuns.Of(Text).Count());
    }

    private static IEnumerable<string> Copied(CatalogEntry entry)
    {
        // Quotes of the line itself are the device's words, not the page's.
        var wordings = TextRuns.Dense(string.Concat(entry.Wordings.Select(w => w.Text)));
        return from text in (LocalText[])[entry.Title, entry.Explanation, entry.Advice, entry.Notes]
               from prose in Code().Split(text.Ja)
               from run in TextRuns.Of(prose)
               where Vendor.Contains(run.Hash) && !wordings.Contains(run.Run, StringComparison.OrdinalIgnoreCase)
               select $"{entry.Key}: {run.Run}";
    }

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
