namespace Hikeshi.DuckDb.Keeping;

/// <summary>How long events are kept. What is null sets no limit.</summary>
public sealed record RetentionPolicy
{
    /// <summary>Days of receipt that ended longer ago are removed.</summary>
    public TimeSpan? MostAge { get; init; }

    /// <summary>The most bytes of disk that the store may take; beyond it the oldest day is removed.</summary>
    public long? MostBytes { get; init; }

    /// <summary>The least bytes that must stay free on the disk; below it the oldest day is removed.</summary>
    public long? DiskFloor { get; init; }
}
