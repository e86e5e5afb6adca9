namespace Hikeshi.DuckDb.Exporting;

/// <summary>A Parquet file of an export.</summary>
/// <param name="Name">Its name in the folder of the export: <c>day=2026-01-02/events.parquet</c>.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Events">How many events.</param>
public sealed record ParquetFile(string Name, string Path, long Events);
