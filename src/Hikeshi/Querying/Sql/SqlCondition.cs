namespace Hikeshi.Querying.Sql;

/// <summary>A condition for WHERE.</summary>
/// <param name="Text">The SQL; nothing of it comes from what a user wrote.</param>
/// <param name="Parameters">Its values, in the order of their numbers.</param>
public sealed record SqlCondition(string Text, IReadOnlyList<SqlParameter> Parameters);
