using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Files.Following;

/// <summary>
/// Which file it is, whatever its name: device and inode on Linux, elsewhere the time it was made. While a file is
/// open its inode is not given to another.
/// </summary>
internal readonly record struct FileIdentity(ulong Device, ulong Node, long Created)
{
    /// <summary>The file that is open.</summary>
    public static FileIdentity Of(SafeFileHandle file) =>
        LinuxFile.TryIdentify(file, out var identity) ? identity : new(0, 0, File.GetCreationTimeUtc(file).Ticks);

    /// <summary>The file that has a name now; null when none has, or it may not be seen.</summary>
    public static FileIdentity? Of(string path)
    {
        if (LinuxFile.TryIdentify(path, out var identity))
        {
            return identity;
        }

        try
        {
            return File.Exists(path) ? new(0, 0, File.GetCreationTimeUtc(path).Ticks) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
