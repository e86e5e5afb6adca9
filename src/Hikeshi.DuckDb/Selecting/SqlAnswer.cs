namespace Hikeshi.DuckDb.Selecting;

/// <summary>What a statement found.</summary>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="Rows">Its rows: null, or a number, text, truth value, time, list or dictionary of such.</param>
/// <param name="HasMore">True when there would be more rows than were asked for, or than an answer may be large.</param>
public sealed record SqlAnswer(IReadOnlyList<SqlColumn> Columns, IReadOnlyList<object?[]> Rows, bool HasMore);
