using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Whom lines are about, for one kind of incident; of no particular device.</summary>
/// <param name="Kind">The kind; the variant where the line calls for it.</param>
/// <param name="Key">The fields as one text; empty for the device itself.</param>
/// <param name="Fields">The fields.</param>
internal sealed record Subject(IncidentKind Kind, string Key, List<KeyValuePair<string, string>> Fields)
{
    public CaseKey CaseKey => new(Kind.Name, Key);

    /// <summary>A subject that is named by its fields.</summary>
    public static Subject Of(IncidentKind kind, List<KeyValuePair<string, string>> fields) =>
        new(kind, string.Join('\n', fields.Select(f => $"{f.Key}={f.Value}")), fields);
}
