using Hikeshi.Texts;

namespace Hikeshi.Reporting.Rows;

/// <summary>A name of a closed list with its count.</summary>
/// <param name="Name">The name; <c>none</c> for what the list has no name for.</param>
/// <param name="Title">What people read.</param>
/// <param name="Count">How many messages.</param>
public sealed record TermRow(string Name, LocalText Title, long Count);
