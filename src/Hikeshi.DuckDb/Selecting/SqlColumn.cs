namespace Hikeshi.DuckDb.Selecting;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name, not always the only one of that name.</param>
/// <param name="Type">Its type, as the database calls it.</param>
public sealed record SqlColumn(string Name, string Type);
