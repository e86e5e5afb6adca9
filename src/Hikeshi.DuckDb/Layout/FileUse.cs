namespace Hikeshi.DuckDb.Layout;

/// <summary>What a lease of a file is for.</summary>
internal enum FileUse
{
    /// <summary>The file is read at once; its log is not folded meanwhile.</summary>
    Read,

    /// <summary>The file stays as it is; whoever reads it passes its gate each time.</summary>
    Keep,

    /// <summary>The file is written.</summary>
    Write,
}
