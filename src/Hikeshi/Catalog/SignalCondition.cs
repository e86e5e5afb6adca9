namespace Hikeshi.Catalog;

/// <summary>A condition of a signal: a field of the line has one of these values.</summary>
/// <param name="Field">The field's name in the dictionary.</param>
/// <param name="Values">
/// The values, compared without regard to case; <c>*text*</c> stands for any value that holds the text.
/// </param>
public sealed record SignalCondition(string Field, IReadOnlyList<string> Values);
