namespace Hikeshi.Reporting.Html;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Kind">How it is set.</param>
/// <param name="Moment">The time, in a cell that has one.</param>
internal readonly record struct Cell(string Text, CellKind Kind, DateTimeOffset? Moment = null)
{
    public static Cell Number(string text) => new(text, CellKind.Number);

    public static Cell Number(long value) => new(PageWords.Number(value), CellKind.Number);

    public static Cell Words(string text) => new(text, CellKind.Words);

    public static Cell Time(DateTimeOffset? time) => new("", CellKind.Time, time);

    /// <summary>A message ID, which is not broken into lines.</summary>
    public static Cell Id(string text) => new(text, CellKind.Id);

    /// <summary>From the log: set as code, not trusted.</summary>
    public static Cell Log(string? text) => new(text ?? "", CellKind.Log);
}
