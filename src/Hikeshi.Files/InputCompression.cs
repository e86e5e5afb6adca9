namespace Hikeshi.Files;

/// <summary>How an input is compressed, found by its content and not by its name.</summary>
public enum InputCompression
{
    /// <summary>Not compressed.</summary>
    None,

    /// <summary>One or more gzip members.</summary>
    Gzip,

    /// <summary>One or more zstd frames.</summary>
    Zstd,
}
