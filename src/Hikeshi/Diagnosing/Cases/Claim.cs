using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>A pattern that stands for incidents of another kind.</summary>
/// <param name="Kind">The kind it is of.</param>
/// <param name="Number">Its place among the patterns of the kind.</param>
/// <param name="Spread">The pattern.</param>
internal sealed record Claim(IncidentKind Kind, int Number, Spread Spread)
{
    /// <summary>The case in which it is counted: that of the device.</summary>
    public CaseKey CaseKey => new(Kind.Name, "");

    /// <summary>True when some causes, and there are some, are all its own.</summary>
    public bool Covers(IEnumerable<string> causes) => causes.DefaultIfEmpty("").All(c => Spread.Claims.Contains(c, StringComparer.Ordinal));
}
