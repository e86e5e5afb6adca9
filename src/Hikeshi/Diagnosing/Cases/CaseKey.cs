namespace Hikeshi.Diagnosing.Cases;

/// <summary>Which case a line belongs to: the kind of incident, and whom it is about.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Subject">The subject's fields with their values, as one text.</param>
internal readonly record struct CaseKey(string Kind, string Subject);
