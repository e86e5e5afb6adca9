namespace Hikeshi.Server.Api;

/// <summary>A device as the API tells it; counts are those since the start of the server.</summary>
internal sealed record DeviceAnswer
{
    public required string Name { get; init; }

    /// <summary>Other hosts and addresses that count as it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The units, of a failover pair.</summary>
    public IReadOnlyList<string>? Units { get; init; }

    public required DateTimeOffset? LastSeen { get; init; }

    /// <summary>True when nothing came of it for a quarter of an hour.</summary>
    public required bool Silent { get; init; }

    /// <summary>How far its clock is ahead of ours; negative behind; absent when its lines have no time.</summary>
    public double? SkewMs { get; init; }

    public required double LagMs { get; init; }

    /// <summary>Lines a second, over the last five minutes.</summary>
    public required double Rate { get; init; }

    public required long Parsed { get; init; }

    public required long Drift { get; init; }

    public required long Unknown { get; init; }

    public required long Untagged { get; init; }

    public required long Bytes { get; init; }

    public required long Stored { get; init; }

    /// <summary>Lines of its senders that were dropped, by reason.</summary>
    public required IReadOnlyDictionary<string, long> Dropped { get; init; }
}
