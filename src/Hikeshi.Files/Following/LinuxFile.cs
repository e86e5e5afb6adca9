using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Files.Following;

/// <summary>
/// Device and inode by statx(2): .NET does not tell them, and statx alone has one layout on every architecture.
/// False elsewhere, and where the C library is too old to have it.
/// </summary>
internal static partial class LinuxFile
{
    private const int CurrentFolder = -100;
    private const int EmptyPath = 0x1000;
    private const uint WantInode = 0x100;

    public static bool TryIdentify(SafeFileHandle file, out FileIdentity identity)
    {
        var held = false;
        try
        {
            file.DangerousAddRef(ref held);
            return TryIdentify((int)file.DangerousGetHandle(), "", EmptyPath, out identity);
        }
        finally
        {
            if (held)
            {
                file.DangerousRelease();
            }
        }
    }

    public static bool TryIdentify(string path, out FileIdentity identity) =>
        TryIdentify(CurrentFolder, path, 0, out identity);

    private static bool TryIdentify(int folder, string path, int flags, out FileIdentity identity)
    {
        identity = default;
        try
        {
            if (!OperatingSystem.IsLinux() || Stat(folder, path, flags, WantInode, out var found) != 0)
            {
                return false;
            }

            identity = new(((ulong)found.DeviceMajor << 32) | found.DeviceMinor, found.Node, 0);
            return true;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(int folder, string path, int flags, uint wanted, out StatBuffer found);

    /// <summary>The parts of struct statx that are looked at; statx writes 256 bytes.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatBuffer
    {
        [FieldOffset(32)]
        public ulong Node;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
