namespace Hikeshi.Reporting.Html;

/// <summary>How a cell is set.</summary>
internal enum CellKind
{
    /// <summary>Words of ours or the catalog's.</summary>
    Words,

    /// <summary>To the right.</summary>
    Number,

    /// <summary>A time.</summary>
    Time,

    /// <summary>A message ID.</summary>
    Id,

    /// <summary>From the log.</summary>
    Log,
}
