namespace Hikeshi.Anonymizing;

/// <summary>What a byte of a line is part of, which decides what may be replaced there.</summary>
internal enum Mark : byte
{
    /// <summary>Text that nothing explains: every address and known name.</summary>
    Free,

    /// <summary>What stands before the text: the same, but for the words of headers.</summary>
    Header,

    /// <summary>The IKE context: the same, but for its keywords.</summary>
    Context,

    /// <summary>The words of a known wording: the same, but for these words.</summary>
    Wording,

    /// <summary>A number, a mask, an enumeration, the tag: nothing.</summary>
    Fixed,

    /// <summary>A value that names a machine. The order is that of <see cref="Catalog.NameKind"/>.</summary>
    Host,

    /// <summary>A value that names an account.</summary>
    User,

    /// <summary>A value that names a group.</summary>
    Group,
}
