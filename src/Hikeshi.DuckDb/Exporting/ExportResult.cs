namespace Hikeshi.DuckDb.Exporting;

/// <summary>What an export wrote.</summary>
/// <param name="Events">How many events.</param>
/// <param name="Files">The files, for Parquet; empty for a stream.</param>
public sealed record ExportResult(long Events, IReadOnlyList<string> Files);
