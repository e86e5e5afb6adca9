namespace Hikeshi.Pipeline.Storing;

/// <summary>A value of a field and how many events have it.</summary>
/// <param name="Value">As text, as the event's JSON has it.</param>
/// <param name="Count">How many.</param>
public sealed record TopValue(string Value, long Count);
