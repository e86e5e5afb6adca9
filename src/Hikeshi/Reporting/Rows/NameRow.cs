namespace Hikeshi.Reporting.Rows;

/// <summary>A device or an address with its count.</summary>
/// <param name="Name">As the log has it, at most 255 bytes; not made safe for terminals.</param>
/// <param name="Seen">How often and when.</param>
public sealed record NameRow(string Name, SeenSpan Seen);
