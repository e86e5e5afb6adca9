namespace Hikeshi.Reporting.Rows;

/// <summary>The messages of one stretch of time.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Severities">Counts by severity 0 to 7; the last one is of messages without a severity.</param>
public sealed record TimeBucket(DateTimeOffset Start, IReadOnlyList<long> Severities);
