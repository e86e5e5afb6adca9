namespace Hikeshi.Querying.Sql;

/// <summary>A value that belongs to a place in the SQL.</summary>
/// <param name="Number">Its number, from 1, as <see cref="SqlDialect.Parameter"/> wrote it.</param>
/// <param name="Value">A string, a long, a ulong, or what <see cref="SqlDialect.Moment"/> makes of a time.</param>
public sealed record SqlParameter(int Number, object Value);
