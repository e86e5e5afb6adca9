namespace Hikeshi.Framing;

/// <summary>How a line belongs to the one before it.</summary>
internal enum LineJoin : byte
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The message has several lines; its line feeds are blanks.</summary>
    Continues,

    /// <summary>A terminal of 80 columns broke the line; its line feeds are nothing.</summary>
    Wrapped,
}
