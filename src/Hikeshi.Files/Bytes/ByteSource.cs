namespace Hikeshi.Files.Bytes;

/// <summary>
/// One stage of reading. <see cref="Read"/> hands over what is there, 0 at the end, and throws only
/// <see cref="InputException"/>, after everything before the problem was handed over; after that it returns 0.
/// A stage owns the stage below it.
/// </summary>
internal abstract class ByteSource : IDisposable
{
    public const int BufferSize = 64 * 1024;

    public abstract int Read(Span<byte> destination);

    public abstract void Dispose();
}
