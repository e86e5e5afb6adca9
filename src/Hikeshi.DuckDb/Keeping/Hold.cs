namespace Hikeshi.DuckDb.Keeping;

/// <summary>
/// A legal hold: events of a device, of a span of time, or both together outlive every retention until it is released.
/// What is null does not matter; a hold without both holds everything.
/// </summary>
/// <param name="Name">How it is called, such as the number of the case. A name is never used again.</param>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who placed it.</param>
public sealed record Hold(string Name, string Reason, string Person)
{
    /// <summary>The most characters of a name, a reason, a person or a device.</summary>
    public const int LongestText = 1000;

    /// <summary>Only events of this device.</summary>
    public string? Device { get; init; }

    /// <summary>Only events of this time or later, in UTC ticks; where a line has no time, that of its receipt counts.</summary>
    public long? SinceTicks { get; init; }

    /// <summary>Only events before this time, in UTC ticks.</summary>
    public long? UntilTicks { get; init; }

    /// <summary>When it was placed, in UTC ticks; set by the store.</summary>
    public long PlacedTicks { get; init; }

    /// <summary>When it was released, in UTC ticks; null while it holds.</summary>
    public long? ReleasedTicks { get; init; }
}
