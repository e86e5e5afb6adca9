namespace Hikeshi.Diagnosing.Saving;

/// <summary>A subject that was active.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Ticks">When, in UTC ticks.</param>
internal sealed record ActiveState(SubjectState Subject, long Ticks);
