namespace Hikeshi.Headers.Times;

/// <summary>A moment made out of a time in a line.</summary>
/// <param name="UtcTicks">100 ns since year 1, UTC; 0 when there is no time.</param>
/// <param name="OffsetMinutes">The offset from UTC that was stated or assumed.</param>
/// <param name="Assumed">What was assumed.</param>
public readonly record struct ResolvedTime(long UtcTicks, int OffsetMinutes, TimeAssumptions Assumed)
{
    /// <summary>True when there is a time.</summary>
    public bool IsKnown => UtcTicks > 0;
}
