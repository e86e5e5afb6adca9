using Hikeshi.Diagnosing.Cases;

namespace Hikeshi.Diagnosing.Saving;

/// <summary>A subject, its kind by name.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Key">The fields as one text.</param>
/// <param name="Fields">The fields.</param>
internal sealed record SubjectState(string Kind, string Key, List<KeyValuePair<string, string>> Fields)
{
    public static SubjectState? Of(Subject? subject) =>
        subject is null ? null : new SubjectState(subject.Kind.Name, subject.Key, subject.Fields);

    public Subject ToSubject(Knowledge knowledge) => new(knowledge.Kind(Kind), Key, Fields);
}
