namespace Hikeshi.Diagnosing.Cases;

/// <summary>Whom a line is about.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="JoinedBy">What joined the line to a subject that it does not name, or null.</param>
internal readonly record struct FoundSubject(Subject Subject, string? JoinedBy);
