using System.Diagnostics;
using System.Runtime.InteropServices;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Handing;

/// <summary>
/// Becomes the server program. On Unix this process is replaced, so that signals and the service manager reach the
/// server itself.
/// </summary>
internal static partial class ServerProgram
{
    private static readonly string[] Names = ["hikeshi-server", "Hikeshi.Server", "../server/Hikeshi.Server"];

    /// <summary>Runs it in place of this program; returns only when it cannot, or where a process cannot be replaced.</summary>
    public static int Become(string[] arguments, Language language, TextWriter error)
    {
        var folder = AppContext.BaseDirectory;
        if (Find(folder, Environment.GetEnvironmentVariable("HIKESHI_SERVER")) is not { } program)
        {
            error.WriteLine(string.Format(null, ServerCommandTexts.NotFound.In(language), arguments.FirstOrDefault(a => a is not ['-', ..]), folder));
            return ExitCode.Failed;
        }

        if (OperatingSystem.IsWindows())
        {
            return Run(program, arguments);
        }

        string?[] line = [program, .. arguments, null];
        _ = Execv(program, line);
        error.WriteLine(string.Format(null, ServerCommandTexts.NotStarted.In(language), program, Marshal.GetLastPInvokeErrorMessage()));
        return ExitCode.Failed;
    }

    internal static string? Find(string folder, string? named)
    {
        if (named is { Length: > 0 })
        {
            return File.Exists(named) ? Path.GetFullPath(named) : null;
        }

        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.Select(n => Path.GetFullPath(Path.Join(folder, n + ending))).FirstOrDefault(File.Exists);
    }

    private static int Run(string program, string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Execv(string path, string?[] arguments);
}
