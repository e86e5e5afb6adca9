namespace Hikeshi.Matching.Templates;

/// <summary>What one instruction of a compiled template does.</summary>
internal enum Op : byte
{
    /// <summary>The text must stand here, in any case.</summary>
    Literal,

    /// <summary>At least one blank.</summary>
    Blanks,

    /// <summary>Blanks, or none.</summary>
    MaybeBlanks,

    /// <summary>Try what follows; when that fails, go on at the target.</summary>
    Try,

    /// <summary>Go on at the target.</summary>
    Jump,

    /// <summary>Remember this place as the start of an enumeration's word.</summary>
    Mark,

    /// <summary>Store the enumeration's value.</summary>
    Store,

    /// <summary>Take a variable.</summary>
    Take,

    /// <summary>Take the rest of the line.</summary>
    Rest,

    /// <summary>The line must be over, final stops and blanks aside.</summary>
    End,
}
