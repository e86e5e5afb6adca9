namespace Hikeshi.Reporting.Rows;

/// <summary>An unknown wording of a known message.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="Shape">The text with placeholders, at most 200 bytes; not made safe for terminals.</param>
/// <param name="Seen">How often and when.</param>
/// <param name="Example">The first line of this wording.</param>
public sealed record WordingRow(string Id, string Shape, SeenSpan Seen, ExampleLine? Example);
