using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hikeshi.Server.Tests.Kills;

/// <summary>The real program in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    public ServerProcess(string folder, int relpPort, int webPort, params (string Name, string Value)[] environment)
    {
        var program = Path.Join(AppContext.BaseDirectory, "Hikeshi.Server.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            [program, "serve", "--data", folder, "--listen", $"relp://127.0.0.1:{relpPort}", "--web", $"http://127.0.0.1:{webPort}", "--disk-floor", "1M"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Says that the process ended by itself, with what it wrote.</summary>
    public async Task CheckAsync()
    {
        if (_process.HasExited)
        {
            Assert.Fail($"The server ended by itself with {_process.ExitCode}: {await _errors}");
        }
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        await CheckAsync();
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
