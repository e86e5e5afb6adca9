using Hikeshi.DuckDb.Layout;
using Hikeshi.DuckDb.Searching;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>What those who write SQL see of the store. A name that is here stays.</summary>
internal static class SqlViews
{
    /// <summary>The table in memory that has the columns of events.</summary>
    private const string EventTemplate = "memory.events";

    public static IReadOnlyList<FeedColumn> Events { get; } =
    [
        new("key", EventColumns.Key), new("time", "moment"), new("received"), new("late"),
        new("device"), new("unit"), new("host"), new("source_address"), new("proxy_address"), new("transport"), new("file"), new("line"),
        new("product"), new("id"), new("severity"), new("class"), new("family"), new("outcome"), new("status"),
        new("template"), new("phrase"),
        new("peer_ip"), new("peer_name"), new("source_ip"), new("source_name"), new("source_port"), new("source_interface"),
        new("destination_ip"), new("destination_name"), new("destination_port"), new("destination_interface"),
        new("destination_service"),
        new("network_transport"), new("user_name"), new("vpn_group"), new("interface"), new("action"), new("reason"),
        new("fields"), new("raw"),
    ];

    public static IReadOnlyList<FeedColumn> Incidents { get; } =
        [new("id"), new("kind"), new("severity"), new("state"), new("device"), new("first"), new("last"), new("json")];

    public static IReadOnlyList<FeedColumn> Sessions { get; } =
        [new("id"), new("device"), new("user_name"), new("peer"), new("ended"), new("json")];

    /// <summary>All tables, with the events that a set of files holds.</summary>
    public static IReadOnlyList<FeedTable> Of(FileSet files, SearchSql events) =>
    [
        files.IsEmpty
            ? new("events", Events, EventTemplate, columns => $"SELECT {columns} FROM {EventTemplate} LIMIT 0", [])
            : new("events", Events, EventTemplate, columns => files.Rows(columns, events.Where), events.Values),
        Main("incidents", Incidents),
        Main("sessions", Sessions),
    ];

    private static FeedTable Main(string name, IReadOnlyList<FeedColumn> columns)
    {
        var table = $"{StoreDatabase.MainCatalog}.{name}";
        return new FeedTable(name, columns, table, wanted => $"SELECT {wanted} FROM {table}", []);
    }
}
