namespace Hikeshi.Pipeline.Storing;

/// <summary>In which order found events come: by time, then by sequence.</summary>
public enum SearchOrder : byte
{
    /// <summary>The newest first; events without any time last.</summary>
    NewestFirst,

    /// <summary>The oldest first; events without any time first.</summary>
    OldestFirst,
}
