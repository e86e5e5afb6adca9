namespace Hikeshi.Pipeline.Storing;

/// <summary>An incident as it is kept: its JSON, and what it is listed by.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Json">The JSON of the contract, UTF-8.</param>
public sealed record IncidentRecord(string Id, ReadOnlyMemory<byte> Json)
{
    /// <summary>The key of its kind: <c>vpn.tunnel</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>How bad it is, as in the JSON: <c>critical</c>, <c>high</c>, …</summary>
    public required string Severity { get; init; }

    /// <summary>What the machine says of its state, as in the JSON: <c>open</c>, <c>resolved</c>.</summary>
    public required string State { get; init; }

    /// <summary>The device.</summary>
    public required string Device { get; init; }

    /// <summary>When its first line came, in UTC ticks; 0 when not known.</summary>
    public long FirstTicks { get; init; }

    /// <summary>When its last line came, in UTC ticks; 0 when not known.</summary>
    public long LastTicks { get; init; }
}
