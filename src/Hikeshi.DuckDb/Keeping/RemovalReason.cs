namespace Hikeshi.DuckDb.Keeping;

/// <summary>Why events were removed. The names reach disk.</summary>
public enum RemovalReason
{
    /// <summary>They were older than allowed.</summary>
    Age,

    /// <summary>The store took more of the disk than allowed.</summary>
    Size,

    /// <summary>The disk had less free space than it must have.</summary>
    DiskFloor,
}
