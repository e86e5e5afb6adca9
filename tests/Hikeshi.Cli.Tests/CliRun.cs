using System.Diagnostics;
using System.Text;

namespace Hikeshi.Cli.Tests;

/// <summary>One run of the real program: its exit code and what it wrote.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public static CliRun Of(params string[] arguments) => With("", arguments);

    public static CliRun With(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Hikeshi.Cli.exe" : "Hikeshi.Cli"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var name in (string[])["HIKESHI_LANG", "LC_ALL", "LC_MESSAGES"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>A run over the fixture catalog.</summary>
    public static CliRun Fixed(params string[] arguments) => Of([.. arguments, "--catalog", Tree.Fixture]);
}
