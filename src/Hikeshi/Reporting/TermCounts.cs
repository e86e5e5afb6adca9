using Hikeshi.Catalog;
using Hikeshi.Reporting.Rows;
using Hikeshi.Reporting.Tables;
using Hikeshi.Texts;

namespace Hikeshi.Reporting;

/// <summary>Counts by the names of the closed lists; what the catalog has no name for counts as <c>none</c>.</summary>
internal sealed class TermCounts
{
    private const string None = "none";

    public TermCounts(LogSummary summary)
    {
        var catalog = summary.Catalog;
        Classes = Rows(summary, k => k.Class?.Name, catalog.Classes.Select(c => (c.Name, c.Title)));
        Families = Rows(
            summary, k => (k.Phrase is { On: null } whole ? whole : k.Entry)?.Family, catalog.Families.Select(Term));
        Outcomes = Rows(summary, k => (k.Phrase ?? k.Entry)?.Outcome, catalog.Outcomes.Select(Term));
    }

    public IReadOnlyList<TermRow> Classes { get; }

    public IReadOnlyList<TermRow> Families { get; }

    public IReadOnlyList<TermRow> Outcomes { get; }

    private static (string Name, LocalText Title) Term(CatalogTerm term) => (term.Name, term.Title);

    private static TermRow[] Rows(
        LogSummary summary, Func<KindTally, string?> name, IEnumerable<(string Name, LocalText Title)> terms)
    {
        var titles = terms.DistinctBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name, t => t.Title, StringComparer.Ordinal);
        var counts = summary.Kinds.Rows.Values
            .GroupBy(k => name(k) ?? None, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(k => k.Count), StringComparer.Ordinal);
        counts[None] = summary.All.Count - counts.Where(c => c.Key != None).Sum(c => c.Value);
        return [.. counts.Where(c => c.Value > 0)
            .Select(c => new TermRow(c.Key, c.Key == None ? ReportTexts.NoTerm : titles.GetValueOrDefault(c.Key, new(c.Key, c.Key)), c.Value))
            .OrderByDescending(r => r.Count)
            .ThenBy(r => r.Name, StringComparer.Ordinal)];
    }
}
