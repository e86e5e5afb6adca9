namespace Hikeshi.Files;

/// <summary>What is wrong with an input.</summary>
public enum InputProblemKind
{
    /// <summary>There is no such file or folder.</summary>
    NotFound,

    /// <summary>The path names a folder where a file is wanted.</summary>
    IsDirectory,

    /// <summary>The file may not be read by this user.</summary>
    AccessDenied,

    /// <summary>The compressed data ends too early; all that could be decompressed was handed over first.</summary>
    Truncated,

    /// <summary>The data is damaged or of the wrong kind.</summary>
    Corrupt,

    /// <summary>The system failed to read.</summary>
    ReadFailed,

    /// <summary>The CSV header has no column of the asked name.</summary>
    NoSuchColumn,

    /// <summary>The file is larger than its kind may be.</summary>
    TooLarge,
}
