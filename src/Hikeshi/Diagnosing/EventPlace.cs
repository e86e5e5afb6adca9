namespace Hikeshi.Diagnosing;

/// <summary>Where an event that diagnosis is told of can be found again, and what its line does not tell.</summary>
/// <param name="File">The file it is from, or null. It stands for the device where nothing names one.</param>
public readonly record struct EventPlace(string? File)
{
    /// <summary>The device where more is known than the line says (its sender's address), or null.</summary>
    public string? Device { get; init; }

    /// <summary>The number of a stored event, which is its key; 0 when it is not stored.</summary>
    public long Number { get; init; }

    /// <summary>When it was received, in UTC ticks, for a line without a time; 0 when it was read from a file.</summary>
    public long ReceivedTicks { get; init; }
}
