namespace Hikeshi.Diagnosing.Cases;

/// <summary>A value that names a subject or joins a line to one.</summary>
/// <param name="Kind">The kind of incident.</param>
/// <param name="Field">The field, or several joined by a plus.</param>
/// <param name="Value">Its value, or theirs joined by a plus.</param>
internal readonly record struct FieldValue(string Kind, string Field, string Value);
