using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Following;

/// <summary>
/// A file that others write, open to be read at any place, and recognised whatever its name. It starts no thread and waits
/// for nothing.
/// </summary>
public sealed class TailedFile : IDisposable
{
    private const int ComparedBytes = 1024;

    private readonly FileStream _stream;

    private TailedFile(FileStream stream) => (_stream, Identity) = (stream, FileIdentity.Of(stream.SafeFileHandle));

    /// <summary>Which file it is.</summary>
    public FileIdentity Identity { get; }

    /// <summary>How long it is now, in bytes.</summary>
    public long Length => RandomAccess.GetLength(_stream.SafeFileHandle);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its name.</param>
    /// <exception cref="InputException">It is not there, or may not be read.</exception>
    public static TailedFile Open(string path) => new(InputFile.Open(path, path));

    /// <summary>Reads what stands at a place; 0 at the end.</summary>
    /// <param name="to">Where to put it.</param>
    /// <param name="offset">The place.</param>
    /// <exception cref="IOException">The system fails to read.</exception>
    public int Read(Span<byte> to, long offset) => RandomAccess.Read(_stream.SafeFileHandle, to, offset);

    /// <summary>A place in this file, to be found again later.</summary>
    /// <param name="offset">Up to where it was read.</param>
    public FilePlace PlaceAt(long offset) => new(Identity, Glimpse(0, offset), Glimpse(Math.Max(0, offset - FilePlace.GlimpseBytes), offset), offset);

    /// <summary>True when the place is in this file, and what was read before it still stands there.</summary>
    /// <param name="place">The place.</param>
    public bool IsAt(FilePlace place) => Identity == place.File && HasReadOf(place);

    /// <summary>
    /// True when what was read up to the place stands in this file, whatever file it was read from: a copy. Never true for so
    /// little that two files may begin with it by chance.
    /// </summary>
    /// <param name="place">The place.</param>
    public bool IsCopyAt(FilePlace place) => place.Offset >= FilePlace.GlimpseBytes && HasReadOf(place);

    /// <summary>
    /// True when all of this file seems to be the beginning of another: a copy, perhaps one that is still being made. Never
    /// true for so little that two files may begin with it by chance.
    /// </summary>
    /// <param name="other">The other file.</param>
    public bool IsCopyOf(TailedFile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var length = Length;
        return length >= FilePlace.GlimpseBytes && length <= other.Length
            && IsSame(other, 0, ComparedBytes, length) && IsSame(other, Math.Max(0, length - ComparedBytes), ComparedBytes, length);
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => _stream.Dispose();

    private bool HasReadOf(FilePlace place) =>
        Length >= place.Offset && PlaceAt(place.Offset) is var here && (here.Head, here.Tail) == (place.Head, place.Tail);

    private bool IsSame(TailedFile other, long from, int most, long end)
    {
        Span<byte> mine = stackalloc byte[ComparedBytes];
        Span<byte> others = stackalloc byte[ComparedBytes];
        var count = (int)Math.Min(most, end - from);
        return Read(mine[..count], from) == count && other.Read(others[..count], from) == count && mine[..count].SequenceEqual(others[..count]);
    }

    private string Glimpse(long from, long end)
    {
        Span<byte> bytes = stackalloc byte[FilePlace.GlimpseBytes];
        return Convert.ToBase64String(bytes[..Read(bytes[..(int)Math.Min(bytes.Length, end - from)], from)]);
    }
}
