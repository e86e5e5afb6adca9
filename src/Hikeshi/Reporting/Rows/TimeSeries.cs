namespace Hikeshi.Reporting.Rows;

/// <summary>Messages over time.</summary>
/// <param name="Width">How long each bucket is.</param>
/// <param name="Buckets">The buckets that hold something, earliest first; from the first to the last at most 200 fit.</param>
public sealed record TimeSeries(TimeSpan Width, IReadOnlyList<TimeBucket> Buckets);
