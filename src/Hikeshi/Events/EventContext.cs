using Hikeshi.Headers.Times;

namespace Hikeshi.Events;

/// <summary>
/// What is known of an event beside its line: who handed it over, when, and what was worked out when it came. A stored
/// event keeps it, so that the line reads the same on any later day.
/// </summary>
public sealed record EventContext
{
    /// <summary>The stable name of a stored event.</summary>
    public string? Key { get; init; }

    /// <summary>The line's time as it was worked out, with what was assumed.</summary>
    public ResolvedTime Time { get; init; }

    /// <summary>When it was received, in UTC ticks; 0 when it was read from a file.</summary>
    public long ReceivedTicks { get; init; }

    /// <summary>True when it came after the window in which diagnosis puts lines in order.</summary>
    public bool IsLate { get; init; }

    /// <summary>The device after aliases, or null: the host that the line names.</summary>
    public string? Device { get; init; }

    /// <summary>The unit of a failover pair, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The sender's address, or null.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>True when a trusted proxy told the address.</summary>
    public bool IsProxied { get; init; }

    /// <summary>The address of that proxy itself, or null when there is none or it is not known.</summary>
    public string? ProxyAddress { get; init; }

    /// <summary>What carried it, in lower case, or null.</summary>
    public string? SourceTransport { get; init; }

    /// <summary>The file it is from, or null.</summary>
    public string? File { get; init; }

    /// <summary>The number of its line in the file; 0 without one.</summary>
    public long Line { get; init; }

    /// <summary>How many bytes were left out of it.</summary>
    public long Cut { get; init; }

    /// <summary>True when a terminal broke the line: its line feeds are not part of the text.</summary>
    public bool IsWrapped { get; init; }
}
