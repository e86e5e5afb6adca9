using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>The few things the journal's writer asks of a disk. Not sealed: tests make one that fails.</summary>
internal class JournalDisk
{
    public virtual SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    public virtual void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long offset) =>
        RandomAccess.Write(file, bytes, offset);

    public virtual void Sync(SafeFileHandle file) => RandomAccess.FlushToDisk(file);

    public virtual long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
