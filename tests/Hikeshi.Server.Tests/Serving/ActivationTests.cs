using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Hikeshi.Server.Tests.Kills;

namespace Hikeshi.Server.Tests.Serving;

/// <summary>The real program under systemd's own launcher: it gets its sockets, and tells how it is.</summary>
public sealed class ActivationTests : IDisposable
{
    private const string Launcher = "/usr/bin/systemd-socket-activate";
    private const string Up = "<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();
    private readonly ConcurrentQueue<string> _told = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Streams_that_the_service_manager_opened_are_received_from_and_it_is_told_so()
    {
        Assert.SkipUnless(File.Exists(Launcher), $"{Launcher} is not installed (package systemd)");
        var (tcp, relp, web) = (ServerProcess.FreePort(), ServerProcess.FreePort(), ServerProcess.FreePort());
        using var notified = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        notified.Bind(new UnixDomainSocketEndPoint(Path.Join(_folder.Path, "notify")));
        var listening = ListenAsync(notified);
        using var process = Start(web, ["-l", $"127.0.0.1:{tcp}", "-l", $"127.0.0.1:{relp}", "--fdname=syslog:relp"]);
        try
        {
            await SendAsync(tcp, Up + "\n");
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{web}") };
            await LocalSourceTests.HasAsync(http, 1);
            await SendAsync(relp, $"1 open 0\n2 syslog {Up.Length} {Up}\n3 close 0\n");
            await LocalSourceTests.HasAsync(http, 2);
            await HasToldAsync("READY=1");
            await HasToldAsync("WATCHDOG=1");
            using var stopped = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
            await HasToldAsync("STOPPING=1");
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            await EndAsync(process);
            notified.Close();
            await listening;
        }
    }

    [Fact]
    public async Task Datagrams_that_came_before_the_server_are_received()
    {
        Assert.SkipUnless(File.Exists(Launcher), $"{Launcher} is not installed (package systemd)");
        var (udp, web) = (ServerProcess.FreePort(), ServerProcess.FreePort());
        using var process = Start(web, ["-d", "-l", $"127.0.0.1:{udp}"]);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{web}") };
            using var sender = new UdpClient();
            // Until the launcher has its socket, a datagram reaches nobody; the one after that starts the server.
            while (!IsBound(udp))
            {
                await Task.Delay(20, Cancel);
            }

            await sender.SendAsync(Encoding.ASCII.GetBytes(Up), "127.0.0.1", udp, Cancel);
            await LocalSourceTests.HasAsync(http, 1);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    /// <summary>The launcher replaces itself by the server, as the service manager's child does.</summary>
    private Process Start(int web, string[] sockets) => Process.Start(new ProcessStartInfo(
        Launcher,
        [
            .. sockets, "-E", $"NOTIFY_SOCKET={Path.Join(_folder.Path, "notify")}", "-E", "WATCHDOG_USEC=400000", "-E", $"HOME={_folder.Path}",
            "-E", $"PATH={Environment.GetEnvironmentVariable("PATH")}",
            "/bin/sh", "-c", "SYSTEMD_EXEC_PID=$$ exec dotnet \"$@\"", "sh",
            Path.Join(AppContext.BaseDirectory, "Hikeshi.Server.dll"), "serve", "--data", Path.Join(_folder.Path, "data"), "--web", $"http://127.0.0.1:{web}", "--disk-floor", "1M",
        ])
    {
        UseShellExecute = false,
        RedirectStandardError = true,
    })!;

    private static bool IsBound(int port) => File.ReadLines("/proc/net/udp").Any(l => l.Contains($"0100007F:{port:X4}", StringComparison.Ordinal));

    private static async Task SendAsync(int port, string text)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                using var sender = new TcpClient();
                await sender.ConnectAsync("127.0.0.1", port, Cancel);
                await sender.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancel);
                sender.Client.Shutdown(SocketShutdown.Send);
                return;
            }
            catch (SocketException) when (i < 500)
            {
                // The launcher is not there yet.
                await Task.Delay(20, Cancel);
            }
        }
    }

    private async Task ListenAsync(Socket socket)
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                _told.Enqueue(Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, SocketFlags.None)));
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // The test ends.
        }
    }

    private async Task HasToldAsync(string state)
    {
        for (var i = 0; i < 500 && !_told.Contains(state); i++)
        {
            await Task.Delay(20, Cancel);
        }

        Assert.Contains(state, _told);
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
