namespace Hikeshi.Server.Api;

/// <summary>The server's own health, counted since its start.</summary>
internal sealed record StatusAnswer
{
    public required string Version { get; init; }

    public required DateTimeOffset Started { get; init; }

    /// <summary>Rows of origins.</summary>
    public required IReadOnlyList<OriginRow> Origins { get; init; }

    public required IReadOnlyList<DeviceRow> Devices { get; init; }

    public required IReadOnlyList<ListenerRow> Listeners { get; init; }

    /// <summary>Bytes that the journal takes.</summary>
    public required long JournalBytes { get; init; }

    /// <summary>Frames that senders repeated and that were recognised.</summary>
    public required long Repeated { get; init; }

    internal sealed record OriginRow(string Name, string? Transport, long Received, long Bytes, long Stored, long Spooled, IReadOnlyDictionary<string, long> Dropped, double LagMs, DateTimeOffset? LastSeen);

    internal sealed record DeviceRow(string Name, long Parsed, long Drift, long Unknown, long Untagged, long Bytes, long Stored, double LagMs, double? SkewMs, DateTimeOffset? LastSeen, bool Silent);

    internal sealed record ListenerRow(string Name, string What, long Count);
}
