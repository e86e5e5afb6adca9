using System.Diagnostics;
using System.Text;

namespace Hikeshi.Server.Tests.Asking;

/// <summary>One run of a real program: its exit code and what it wrote.</summary>
internal sealed record ServerRun(int Code, string Output, string Error)
{
    public static Task<ServerRun> OfAsync(params string[] arguments) => OfAsync("Hikeshi.Server", arguments);

    public static async Task<ServerRun> OfAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Join(AppContext.BaseDirectory, program + (OperatingSystem.IsWindows() ? ".exe" : "")), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["HIKESHI_LANG"] = "en";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ServerRun(process.ExitCode, output, await error);
    }
}
