namespace Hikeshi.Querying.Sql;

/// <summary>Where a store keeps what queries ask for.</summary>
/// <param name="Fields">
/// The columns of keys and dictionary fields, by name. A key that is missing here is one the store does not have: tests
/// of it are false. A dictionary field that is missing is looked for in <paramref name="OtherFields"/>.
/// </param>
/// <param name="OtherFields">The column with the remaining fields: an object as the event's JSON has it in <c>fields</c>.</param>
/// <param name="Raw">The column with the line; what is no UTF-8 became U+FFFD.</param>
public sealed record SqlColumns(IReadOnlyDictionary<string, SqlColumn> Fields, string OtherFields, string Raw);
