using System.Runtime.InteropServices;

namespace Hikeshi.Server;

/// <summary>
/// The heap of native code, which is the database's. The C library gives each busy thread a part of its own and keeps what
/// is freed there; of many parts, much memory lies idle.
/// </summary>
internal static partial class NativeHeap
{
    /// <summary><c>M_ARENA_MAX</c> of <c>mallopt(3)</c>.</summary>
    private const int MostArenas = -8;

    /// <summary>Lets all threads share two parts. To be called before there are threads; does nothing where there is no such call.</summary>
    public static void Share()
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = SetOption(MostArenas, 2);
            }
            catch (EntryPointNotFoundException)
            {
                // Another C library, with another heap.
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);
}
