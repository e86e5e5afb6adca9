namespace Hikeshi.Web.Searching;

/// <summary>A hit as a row of the table.</summary>
/// <param name="Key">The event's key.</param>
/// <param name="Ticks">Its time in UTC ticks; 0 for none.</param>
/// <param name="Severity">0 to 7, or -1.</param>
/// <param name="Cells">A text for each column, made visible and cut to what a row can show.</param>
public sealed record HitRow(string Key, long Ticks, int Severity, IReadOnlyList<string> Cells);
