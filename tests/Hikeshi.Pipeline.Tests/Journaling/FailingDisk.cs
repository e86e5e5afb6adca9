using Hikeshi.Pipeline.Journaling;
using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Pipeline.Tests.Journaling;

/// <summary>A real disk that can be told to refuse.</summary>
internal sealed class FailingDisk : JournalDisk, IDisposable
{
    private readonly ManualResetEventSlim _isOpen = new(true);

    public bool RefusesWrites { get; set; }

    public bool RefusesSyncs { get; set; }

    public long? Free { get; set; }

    public int Syncs { get; private set; }

    /// <summary>Writes wait until <see cref="LetGo"/>.</summary>
    public void Hold() => _isOpen.Reset();

    public void LetGo() => _isOpen.Set();

    public void Dispose() => _isOpen.Dispose();

    public override void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset)
    {
        _isOpen.Wait();
        if (RefusesWrites)
        {
            // A full disk takes what still fits.
            base.Write(file, bytes[..(bytes.Length / 2)], offset);
            throw new IOException("No space left on device.");
        }

        base.Write(file, bytes, offset);
    }

    public override void Sync(SafeFileHandle file)
    {
        Syncs++;
        if (RefusesSyncs)
        {
            throw new IOException("Input/output error.");
        }

        base.Sync(file);
    }

    public override long FreeBytes(string folder) => Free ?? base.FreeBytes(folder);
}
