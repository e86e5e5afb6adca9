using System.Diagnostics;
using System.Text;

namespace Hikeshi.Server.Tests.Asking;

/// <summary>One run of a real program: its exit code and what it wrote.</summary>
internal sealed record ServerRun(int Code, string Output, string Error)
{
    public static Task<ServerRun> OfAsync(params string[] arguments) => OfAsync("Hikeshi.Server", arguments);

    /// <summary>Starts one that the test ends, or that ends by itself.</summary>
    public static Process Start(string program, params string[] arguments)
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
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    public static async Task<ServerRun> OfAsync(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ServerRun(process.ExitCode, output, await error);
    }
}
