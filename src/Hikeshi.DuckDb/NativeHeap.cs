using System.Runtime.InteropServices;

namespace Hikeshi.DuckDb;

/// <summary>
/// The heap of native code, which is the database's. The C library gives each busy thread a part of its own and keeps what
/// is freed there; of many parts, much memory lies idle.
/// </summary>
public static partial class NativeHeap
{
    /// <summary><c>M_ARENA_MAX</c> of <c>mallopt(3)</c>.</summary>
    private const int MostArenas = -8;

    /// <summary>Lets all threads share two parts. To be called before there are threads; does nothing where there is no such call.</summary>
    public static void Share() => Ask(() => SetOption(MostArenas, 2));

    /// <summary>Gives back what is free between what is in use, which the C library keeps of itself. Takes some milliseconds.</summary>
    public static void Trim() => Ask(() => TrimAll(0));

    private static void Ask(Func<int> call)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = call();
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

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int TrimAll(nuint kept);
}
