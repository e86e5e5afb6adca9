using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Files.Following;

/// <summary>
/// Which file it is, whatever its name: device, inode and time of birth on Linux, elsewhere the time it was made. While a
/// file is open its inode is not given to another.
/// </summary>
/// <param name="Device">The device of its inode; 0 where the system tells none.</param>
/// <param name="Node">Its inode; 0 where the system tells none.</param>
/// <param name="Created">When it was made, in units of the system; 0 where the file system does not keep it.</param>
public readonly record struct FileIdentity(ulong Device, ulong Node, long Created)
{
    /// <summary>The file that is open.</summary>
    /// <param name="file">Its handle.</param>
    public static FileIdentity Of(SafeFileHandle file) =>
        LinuxFile.TryIdentify(file, out var identity) ? identity : new(0, 0, File.GetCreationTimeUtc(file).Ticks);

    /// <summary>The file that has a name now; null when none has, it may not be seen, or it is a pipe or a device.</summary>
    /// <param name="path">The name.</param>
    public static FileIdentity? Of(string path)
    {
        if (LinuxFile.TryIdentify(path, out var identity, out var isRegular))
        {
            return isRegular ? identity : null;
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
