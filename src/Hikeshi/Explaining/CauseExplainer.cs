using Hikeshi.Catalog;

namespace Hikeshi.Explaining;

/// <summary>Says what the catalog knows of a cause. Looks through all entries for those that speak for it.</summary>
internal static class CauseExplainer
{
    /// <summary>From what says so outright to what only shows that it is over.</summary>
    private static readonly string[] Strengths =
        ["names", "suggests", "symptom", "consequence", "progress", "clears", "end", "benign"];

    public static Explanation Of(MessageCatalog catalog, CauseEntry cause) => new()
    {
        Key = cause.Code,
        Title = cause.Title,
        About = cause.Explanation,
        Cause = new ExplainedCause(cause.Side, cause.Commands, cause.Confirm, cause.Mend, [.. Evidence(catalog, cause.Code)]),
    };

    private static IEnumerable<ExplainedEvidence> Evidence(MessageCatalog catalog, string code) =>
        from key in catalog.MessageIds.Concat(catalog.PhraseNames)
        let entry = catalog.Find(key)
        from signal in entry.Signals
        where signal.Cause == code
        orderby Array.IndexOf(Strengths, signal.Strength) // stable: messages, then phrases, each sorted
        select new ExplainedEvidence(key, entry.Title, signal.Strength, signal.Side);
}
