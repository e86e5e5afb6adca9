using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Server.Api;

/// <summary>Counts over time.</summary>
internal sealed record HistogramAnswer(IReadOnlyList<HistogramBucket> Buckets);
