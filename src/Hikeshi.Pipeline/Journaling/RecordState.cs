namespace Hikeshi.Pipeline.Journaling;

/// <summary>What stands at a place of a segment.</summary>
internal enum RecordState
{
    /// <summary>A record.</summary>
    Whole,

    /// <summary>The beginning of a record; the rest is not there yet.</summary>
    Partial,

    /// <summary>No record.</summary>
    Bad,
}
