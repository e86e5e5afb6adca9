using Hikeshi.Catalog;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>Whom a line is about, for one kind of incident.</summary>
/// <param name="Kind">The kind; the variant where the line calls for it.</param>
/// <param name="Key">The fields as one text; empty for the device itself.</param>
/// <param name="Fields">The fields.</param>
/// <param name="JoinedBy">What joined the line to a subject that it does not name, or null.</param>
internal sealed record Subject(
    IncidentKind Kind, string Key, List<KeyValuePair<string, string>> Fields, string? JoinedBy)
{
    public CaseKey CaseKey => new(Kind.Name, Key);

    /// <summary>A subject that is named by its fields.</summary>
    public static Subject Of(IncidentKind kind, List<KeyValuePair<string, string>> fields) =>
        new(kind, string.Join('\n', fields.Select(f => $"{f.Key}={f.Value}")), fields, null);
}
