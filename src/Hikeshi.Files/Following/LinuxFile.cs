using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Hikeshi.Files.Following;

/// <summary>
/// Device, inode and time of birth by statx(2): .NET does not tell them, and statx alone has one layout on every
/// architecture.
/// False elsewhere, and where the C library is too old to have it.
/// </summary>
internal static partial class LinuxFile
{
    private const int CurrentFolder = -100;
    private const int EmptyPath = 0x1000;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;
    private const uint WantType = 0x1;
    private const uint WantInode = 0x100;
    private const uint WantBirth = 0x800;

    public static bool TryIdentify(SafeFileHandle file, out FileIdentity identity)
    {
        var held = false;
        try
        {
            file.DangerousAddRef(ref held);
            return TryIdentify((int)file.DangerousGetHandle(), "", EmptyPath, out identity, out _);
        }
        finally
        {
            if (held)
            {
                file.DangerousRelease();
            }
        }
    }

    /// <summary>Tells as well whether it is a file that can be read to its end: no pipe, no device.</summary>
    public static bool TryIdentify(string path, out FileIdentity identity, out bool isRegular) =>
        TryIdentify(CurrentFolder, path, 0, out identity, out isRegular);

    private static bool TryIdentify(int folder, string path, int flags, out FileIdentity identity, out bool isRegular)
    {
        (identity, isRegular) = (default, false);
        try
        {
            if (!OperatingSystem.IsLinux() || Stat(folder, path, flags, WantType | WantInode | WantBirth, out var found) != 0)
            {
                return false;
            }

            var birth = (found.Mask & WantBirth) != 0 ? unchecked((found.BirthSeconds * 1_000_000_000) + found.BirthNanoseconds) : 0;
            identity = new(((ulong)found.DeviceMajor << 32) | found.DeviceMinor, found.Node, birth);
            isRegular = (found.Mode & TypeBits) == RegularFile;
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
        [FieldOffset(0)]
        public uint Mask;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Node;

        [FieldOffset(80)]
        public long BirthSeconds;

        [FieldOffset(88)]
        public uint BirthNanoseconds;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
