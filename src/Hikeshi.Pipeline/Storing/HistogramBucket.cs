namespace Hikeshi.Pipeline.Storing;

/// <summary>How many events of one severity fall into one span of time.</summary>
/// <param name="Start">Where the span begins, in UTC; null for events without any time.</param>
/// <param name="Severity">0 to 7, or -1 where it is not known.</param>
/// <param name="Count">How many.</param>
public sealed record HistogramBucket(DateTime? Start, int Severity, long Count);
