using Hikeshi.Catalog;
using Hikeshi.DuckDb.Layout;

namespace Hikeshi.DuckDb.Writing;

/// <summary>Where a field of the dictionary is kept.</summary>
/// <param name="Type">How its text is written.</param>
/// <param name="Column">The column of its text, or null: it is one of the others.</param>
/// <param name="High">For addresses, the column of the upper half; the lower one follows.</param>
/// <param name="Name">Its name, for the others.</param>
internal readonly record struct FieldPlace(FieldType Type, EventColumn? Column, EventColumn? High, NativeText Name)
{
    /// <summary>The fields that have columns of their own.</summary>
    public static IReadOnlyDictionary<string, EventColumn> Own { get; } = new Dictionary<string, EventColumn>(StringComparer.Ordinal)
    {
        ["peer.ip"] = EventColumn.PeerIp,
        ["peer.name"] = EventColumn.PeerName,
        ["source.ip"] = EventColumn.SourceIp,
        ["source.name"] = EventColumn.SourceName,
        ["source.port"] = EventColumn.SourcePort,
        ["source.interface"] = EventColumn.SourceInterface,
        ["destination.ip"] = EventColumn.DestinationIp,
        ["destination.name"] = EventColumn.DestinationName,
        ["destination.port"] = EventColumn.DestinationPort,
        ["destination.interface"] = EventColumn.DestinationInterface,
        ["destination.service"] = EventColumn.DestinationService,
        ["network.transport"] = EventColumn.NetworkTransport,
        ["user.name"] = EventColumn.UserName,
        ["vpn.group"] = EventColumn.VpnGroup,
        ["interface"] = EventColumn.Interface,
        ["reason"] = EventColumn.Reason,
    };

    /// <summary>The name of a column in SQL.</summary>
    public static string Sql(EventColumn column) =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(column.ToString());

    public static FieldPlace Of(FieldDefinition field, Func<string, NativeText> pin)
    {
        var column = Own.TryGetValue(field.Name, out var own) ? own : (EventColumn?)null;
        return new FieldPlace(field.Type, column, HighOf(column), pin(field.Name));
    }

    private static EventColumn? HighOf(EventColumn? column) => column switch
    {
        EventColumn.PeerIp => EventColumn.PeerHigh,
        EventColumn.SourceIp => EventColumn.SourceHigh,
        EventColumn.DestinationIp => EventColumn.DestinationHigh,
        _ => null,
    };
}
