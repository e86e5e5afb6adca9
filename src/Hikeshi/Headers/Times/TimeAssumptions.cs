namespace Hikeshi.Headers.Times;

/// <summary>What had to be assumed to make a moment out of a time in a line.</summary>
[Flags]
public enum TimeAssumptions : byte
{
    /// <summary>Nothing: the line says it all.</summary>
    None = 0,

    /// <summary>The line has no year.</summary>
    Year = 1,

    /// <summary>The line has no date; it is its neighbour's.</summary>
    Date = 2,

    /// <summary>The line has no zone.</summary>
    Zone = 4,
}
