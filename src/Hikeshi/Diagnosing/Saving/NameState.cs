using Hikeshi.Diagnosing.Cases;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>A value that joins lines to a subject.</summary>
/// <param name="Name">The value.</param>
/// <param name="Subject">Whose it is; null when several have it.</param>
internal sealed record NameState(FieldValue Name, SubjectState? Subject)
{
    public static NameState Of(KeyValuePair<FieldValue, Subject?> name) => new(name.Key, SubjectState.Of(name.Value));
}
