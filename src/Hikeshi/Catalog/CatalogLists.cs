namespace Hikeshi.Catalog;

/// <summary>What entries refer to by name: the dictionary and the closed lists. Every place that handles them all is here.</summary>
internal sealed record CatalogLists(
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<CatalogTerm> Families,
    IReadOnlyList<CatalogTerm> Actions,
    IReadOnlyList<CatalogTerm> Outcomes,
    IReadOnlyList<MessageClass> Classes,
    IReadOnlyList<IncidentKind> Kinds)
{
    public static CatalogLists Of(CatalogDraft draft) => new(
        [.. draft.Fields.OrderBy(f => f.Name, StringComparer.Ordinal)],
        [.. draft.Families],
        [.. draft.Actions],
        [.. draft.Outcomes],
        [.. draft.Classes],
        [.. draft.Kinds.OrderBy(k => k.Name, StringComparer.Ordinal)]);

    /// <summary>These lists with another's items laid over them: the same name is replaced, a new one comes last.</summary>
    public CatalogLists With(CatalogLists other) => new(
        Merge(Fields, other.Fields, f => f.Name),
        Merge(Families, other.Families, t => t.Name),
        Merge(Actions, other.Actions, t => t.Name),
        Merge(Outcomes, other.Outcomes, t => t.Name),
        Merge(Classes, other.Classes, c => $"{c.Name} {c.Context}"),
        Merge(Kinds, other.Kinds, k => k.Name));

    private static T[] Merge<T>(IReadOnlyList<T> ours, IReadOnlyList<T> theirs, Func<T, string> key)
    {
        var merged = ours.ToList();
        foreach (var item in theirs)
        {
            var index = merged.FindIndex(m => key(m) == key(item));
            if (index >= 0)
            {
                merged[index] = item;
            }
            else
            {
                merged.Add(item);
            }
        }

        return [.. merged];
    }
}
