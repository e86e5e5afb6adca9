namespace Hikeshi.Reporting.Rows;

/// <summary>How often, and when first and last.</summary>
/// <param name="Count">How many messages; N of "message repeated N times" counts N.</param>
/// <param name="Failures">How many of them say that something failed.</param>
/// <param name="First">The earliest time, or null when no line had one.</param>
/// <param name="Last">The latest time.</param>
public sealed record SeenSpan(long Count, long Failures, DateTimeOffset? First, DateTimeOffset? Last);
