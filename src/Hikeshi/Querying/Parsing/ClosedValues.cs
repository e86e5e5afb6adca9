using Hikeshi.Catalog;
using Hikeshi.Querying.Fields;

namespace Hikeshi.Querying.Parsing;

/// <summary>The keys of an event whose values are a closed list.</summary>
internal sealed class ClosedValues(MessageCatalog catalog)
{
    private static readonly string[] Statuses = ["parsed", "drift", "unknown", "untagged"];

    /// <summary>The values that a field can have, or null when it can have any.</summary>
    public IReadOnlyList<string>? Of(QueryField field) =>
        field == EventKeys.Status ? Statuses
        : field == EventKeys.Outcome ? [.. catalog.Outcomes.Select(o => o.Name)]
        : field == EventKeys.Family ? [.. catalog.Families.Select(f => f.Name)]
        : field == EventKeys.Class ? [.. catalog.Classes.Select(c => c.Name).Distinct(StringComparer.Ordinal)]
        : null;
}
