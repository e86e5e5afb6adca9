using System.Diagnostics;

namespace Hikeshi.Server.Tests.Serving;

/// <summary>Lines that come from this machine: followed files and standard input.</summary>
public sealed class LocalSourceTests : IDisposable
{
    private const string Up = "<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_followed_file_is_stored_once_over_rotation_and_restarts()
    {
        var logs = Directory.CreateDirectory(Path.Join(_folder.Path, "logs")).FullName;
        var (data, log) = (Path.Join(_folder.Path, "data"), Path.Join(logs, "fw.log"));
        await File.WriteAllTextAsync(log, Up + "\n", TestContext.Current.CancellationToken);
        await using (var server = await RunningServer.StartAsync(data, "--follow", Path.Join(logs, "fw.log*")))
        {
            await server.HasAsync(1);
            File.Move(log, log + ".1");
            await File.WriteAllTextAsync(log, Up.Replace("fw-a", "fw-b", StringComparison.Ordinal) + "\n", TestContext.Current.CancellationToken);
            await server.HasAsync(2);
            var found = (await server.GetAsync("api/v1/events?q=device:fw-a")).GetProperty("events")[0];
            Assert.Equal(log, found.GetProperty("file").GetString());
        }

        await File.AppendAllTextAsync(log, Up.Replace("fw-a", "fw-c", StringComparison.Ordinal) + "\n", TestContext.Current.CancellationToken);
        await using var again = await RunningServer.StartAsync(data, "--follow", Path.Join(logs, "fw.log*"));
        await again.HasAsync(1, "device:fw-c");
        await again.HasAsync(3);
    }

    [Fact]
    public async Task The_end_of_standard_input_ends_neither_the_server_nor_its_listeners()
    {
        var (tcp, web) = (Kills.ServerProcess.FreePort(), Kills.ServerProcess.FreePort());
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Join(AppContext.BaseDirectory, "Hikeshi.Server.dll"), "serve", "--stdin", "--data", _folder.Path, "--listen", $"tcp://127.0.0.1:{tcp}", "--web", $"http://127.0.0.1:{web}", "--disk-floor", "1M"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        })!;
        try
        {
            await process.StandardInput.WriteAsync(Up + "\n" + Up);
            process.StandardInput.Close();
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{web}") };
            await HasAsync(http, 2);
            using (var sender = new System.Net.Sockets.TcpClient())
            {
                await sender.ConnectAsync("127.0.0.1", tcp, TestContext.Current.CancellationToken);
                await sender.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(Up + "\n"), TestContext.Current.CancellationToken);
            }

            await HasAsync(http, 3);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    internal static async Task HasAsync(HttpClient http, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        var found = "";
        while (!limit.IsCancellationRequested && found != $$"""{"count":{{count}}}""")
        {
            await Task.Delay(100, CancellationToken.None);
            try
            {
                found = await http.GetStringAsync(new Uri("api/v1/events/count", UriKind.Relative), limit.Token);
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
            {
                // It is starting.
            }
        }

        Assert.Equal($$"""{"count":{{count}}}""", found);
    }
}
