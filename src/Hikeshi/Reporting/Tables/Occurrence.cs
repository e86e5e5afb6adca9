namespace Hikeshi.Reporting.Tables;

/// <summary>What one line adds to a count.</summary>
/// <param name="Count">How many messages it stands for: N of "message repeated N times", else 1.</param>
/// <param name="Ticks">Its time as UTC ticks; 0 when it says none.</param>
/// <param name="Failed">True when its outcome is failure.</param>
internal readonly record struct Occurrence(long Count, long Ticks, bool Failed);
