namespace Hikeshi.Querying.Parsing;

/// <summary>A field's name and what follows it: <c>sev&lt;=</c>.</summary>
/// <param name="Start">Where the name begins.</param>
/// <param name="Name">The name as written.</param>
/// <param name="Comparison">What follows it.</param>
/// <param name="End">Where the value should begin.</param>
internal sealed record FieldHead(int Start, string Name, Comparison Comparison, int End);
