namespace Hikeshi.Files;

/// <summary>How the text of an input is encoded.</summary>
public enum InputEncoding
{
    /// <summary>UTF-8, or bytes of any other kind: they are handed over untouched.</summary>
    Utf8,

    /// <summary>UTF-8 with a byte order mark, which is not handed over.</summary>
    Utf8WithMark,

    /// <summary>UTF-16, little-endian; handed over as UTF-8.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big-endian; handed over as UTF-8.</summary>
    Utf16BigEndian,
}
