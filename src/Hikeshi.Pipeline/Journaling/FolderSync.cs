using System.Runtime.InteropServices;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// Makes a new file's name safe from a power cut: fsync(2) of a file says nothing about the folder it stands in.
/// .NET opens no folders, so this asks the C library; elsewhere the file system does it by itself.
/// </summary>
internal static partial class FolderSync
{
    public static void Sync(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }

        var file = Open(folder, 0);
        if (file >= 0)
        {
            // Some file systems refuse it for folders, and then need none.
            _ = Flush(file);
            _ = Close(file);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
