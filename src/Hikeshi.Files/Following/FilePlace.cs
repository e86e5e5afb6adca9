namespace Hikeshi.Files.Following;

/// <summary>
/// How far a file was read, in a form that outlives the process and recognises the file again: by what it is, and by what
/// stands in it, since an inode is given to a new file once the old one is gone, and a rotation may copy.
/// </summary>
/// <param name="File">Which file.</param>
/// <param name="Head">Its first bytes, at most <see cref="GlimpseBytes"/> of those that were read, in Base64.</param>
/// <param name="Tail">The bytes before the place, at most as many, in Base64.</param>
/// <param name="Offset">The place, in bytes from the file's start.</param>
public readonly record struct FilePlace(FileIdentity File, string Head, string Tail, long Offset)
{
    /// <summary>How many bytes <see cref="Head"/> and <see cref="Tail"/> stand for at most.</summary>
    public const int GlimpseBytes = 64;
}
