namespace Hikeshi.Files;

/// <summary>How messages lie in an input.</summary>
public enum InputFormatKind
{
    /// <summary>Found by looking at the first bytes.</summary>
    Auto,

    /// <summary>Plain log text.</summary>
    Lines,

    /// <summary>JSON objects, one a line or in an array, that hold the raw line under a key.</summary>
    Json,

    /// <summary>CSV with a header row and a column that holds the raw line.</summary>
    Csv,
}
