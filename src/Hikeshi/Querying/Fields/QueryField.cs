namespace Hikeshi.Querying.Fields;

/// <summary>Something of an event that can be searched by: a key of the event, or a field of the dictionary.</summary>
/// <param name="Name">The name as it stands in the event's JSON.</param>
/// <param name="Kind">How its values are compared.</param>
/// <param name="IsKey">True for a key of the event, false for a name of the dictionary.</param>
public sealed record QueryField(string Name, QueryFieldKind Kind, bool IsKey);
