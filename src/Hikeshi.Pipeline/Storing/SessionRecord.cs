namespace Hikeshi.Pipeline.Storing;

/// <summary>A session as it is kept: its JSON, and what it is listed by.</summary>
/// <param name="Id">A stable name, such as a hash of the line that ended it.</param>
/// <param name="Json">The JSON of the contract, UTF-8.</param>
public sealed record SessionRecord(string Id, ReadOnlyMemory<byte> Json)
{
    /// <summary>The device.</summary>
    public required string Device { get; init; }

    /// <summary>The user, or null.</summary>
    public string? User { get; init; }

    /// <summary>The peer's address, or null.</summary>
    public string? Peer { get; init; }

    /// <summary>When it ended, in UTC ticks; 0 when not known.</summary>
    public long EndTicks { get; init; }
}
