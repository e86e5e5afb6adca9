using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Hikeshi.Web.Tests.Browsing;

/// <summary>The real program in a process of its own, on ports of its choice; what it says is read until it answers.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string[] _options;
    private Process _process;

    private ServerProcess(Process process, string folder, string[] options, Uri url, IReadOnlyDictionary<string, int> ports) =>
        (_process, _folder, _options, Url, Ports) = (process, folder, options, url, ports);

    public Uri Url { get; }

    /// <summary>Where it receives: scheme and port.</summary>
    public IReadOnlyDictionary<string, int> Ports { get; private set; }

    /// <summary>The password of all users.</summary>
    public const string Password = "correct horse battery";

    public static Task<ServerProcess> StartAsync(params string[] options) => StartAsync([], options);

    /// <summary>With users, made by the command as people make them.</summary>
    public static async Task<ServerProcess> StartAsync(IReadOnlyList<(string Name, string Role)> users, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("hikeshi-web-").FullName;
        foreach (var (name, role) in users)
        {
            await RunAsync(folder, "user", "add", name, "--role", role);
        }

        return await StartAsync(folder, "http://127.0.0.1:0", options);
    }

    /// <summary>The end that gives it no time to say anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Another process in its place: the same address, the same folder.</summary>
    public async Task StartAgainAsync()
    {
        _process.Dispose();
        var next = await StartAsync(_folder, Url.GetLeftPart(UriPartial.Authority), _options);
        (_process, Ports) = (next._process, next.Ports);
    }

    private static async Task<ServerProcess> StartAsync(string folder, string web, string[] options)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Program(), "serve", "--lang", "en", "--data", folder, "--web", web, "--listen", "tcp://127.0.0.1:0", "--disk-floor", "1M", .. options])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var said = new List<string>();
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        Uri? url = null;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.StartsWith("receiving on ", StringComparison.Ordinal) && Uri.TryCreate(line[13..], UriKind.Absolute, out var listener))
            {
                ports[listener.Scheme] = listener.Port;
            }

            if (line.StartsWith("answering on ", StringComparison.Ordinal))
            {
                url = new Uri(line[13..]);
            }

            if (line.StartsWith("keeping in ", StringComparison.Ordinal))
            {
                _ = process.StandardError.ReadToEndAsync();
                return new ServerProcess(process, folder, options, url!, ports);
            }
        }

        throw new InvalidOperationException($"The server did not start: {string.Join('\n', said)}");
    }

    /// <summary>Runs a command on the folder of this server; the password comes from standard input.</summary>
    public Task RunAsync(params string[] arguments) => RunAsync(_folder, arguments);

    /// <summary>Sends lines as a device does.</summary>
    public async Task SendAsync(params IEnumerable<string> lines)
    {
        using var client = new TcpClient("127.0.0.1", Ports["tcp"]);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    /// <summary>The IDs of incidents when there are at least so many.</summary>
    public Task<IReadOnlyList<string>> IncidentsAsync(int count) => WaitAsync<IReadOnlyList<string>>(
        "/api/v1/incidents",
        answer => answer.GetProperty("incidents") is var found && found.GetArrayLength() >= count ? [.. found.EnumerateArray().Select(f => f.GetProperty("id").GetString()!)] : null,
        $"There are no {count} incidents after a minute.");

    /// <summary>Waits until so many lines are stored.</summary>
    public Task StoresAsync(int count) =>
        WaitAsync("/api/v1/events/count", answer => answer.GetProperty("count").GetInt64() >= count ? "" : null, $"There are no {count} lines after a minute.");

    private async Task<T> WaitAsync<T>(string path, Func<JsonElement, T?> read, string otherwise)
        where T : class
    {
        using var http = new HttpClient { BaseAddress = Url };
        for (var i = 0; i < 240; i++)
        {
            using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
            if (read(answer.RootElement) is { } found)
            {
                return found;
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException(otherwise);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program(), .. arguments, "--data", folder])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteLineAsync(Password);
        process.StandardInput.Close();
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    /// <summary>The built server beside this test program: its pages' files are found by its own folder.</summary>
    private static string Program()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.GetFullPath(Path.Join(AppContext.BaseDirectory, "..", "..", "Hikeshi.Server", configuration, "Hikeshi.Server.dll"));
    }
}
