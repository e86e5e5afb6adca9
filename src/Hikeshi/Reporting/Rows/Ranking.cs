namespace Hikeshi.Reporting.Rows;

/// <summary>The first rows of a table. Rows and others add up to all that was counted in it.</summary>
/// <param name="Rows">The rows, most important first.</param>
/// <param name="Distinct">How many rows there are in all.</param>
/// <param name="IsCapped">True when there were more than are told apart: <paramref name="Distinct"/> is a lower bound.</param>
/// <param name="Others">What was counted outside the rows shown.</param>
/// <typeparam name="TRow">The kind of row.</typeparam>
public sealed record Ranking<TRow>(IReadOnlyList<TRow> Rows, int Distinct, bool IsCapped, long Others);
