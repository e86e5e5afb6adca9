using System.Diagnostics;

namespace Hikeshi.Pipeline.Tests.Journaling;

/// <summary>A file system of 1 MiB in memory, where one may mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    public string Root => _folder.Root;

    public static SmallDisk? TryMount(out string why)
    {
        why = "mounting needs Linux and root";
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.Root))
        {
            return disk;
        }

        why = "mount refused to mount a tmpfs here";
        disk._folder.Dispose();
        return null;
    }

    public void Dispose()
    {
        Run("umount", "-l", Root);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
