namespace Hikeshi.Syslog.Sending;

/// <summary>What a load came to.</summary>
/// <param name="Counts">The lines.</param>
/// <param name="Elapsed">From the first line to the last answer.</param>
public readonly record struct LoadResult(SendCounts Counts, TimeSpan Elapsed)
{
    /// <summary>Lines a second.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Counts.Sent / Elapsed.TotalSeconds : 0;
}
