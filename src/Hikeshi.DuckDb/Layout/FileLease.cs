namespace Hikeshi.DuckDb.Layout;

/// <summary>Keeps a file attached until it is disposed.</summary>
/// <param name="files">Gave it.</param>
/// <param name="file">The file.</param>
/// <param name="use">What for.</param>
internal sealed class FileLease(EventFiles files, EventFile file, FileUse use) : IDisposable
{
    private int _isOver;

    public EventFile File { get; } = file;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            files.Return(File, use);
        }
    }
}
