using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Tests.Serving;
using Hikeshi.Syslog.Streams;
using Hikeshi.Texts;

namespace Hikeshi.Server.Tests.Configuring;

public sealed class ReloadTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Join(_folder.Path, "hikeshi.toml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Aliases_and_who_may_send_change_without_dropping_a_connection()
    {
        Write("[devices.aliases]\nfw-a = \"old\"");
        var configuration = Load();
        var host = await ServerHost.StartAsync(configuration.Check(_ => null), MessageCatalog.BuiltIn, TimeProvider.System);
        var running = host.RunAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Url!) };
        var reload = new Reload(configuration, Load);
        using var connected = await ConnectAsync(host);
        await SendAsync(connected);
        await HasAsync(http, "device:old", 1);

        Write("[devices.aliases]\nfw-a = \"new\"\n[receive]\nallow = \"198.51.100.0/24\"\n[store]\ncommit_within = \"30ms\"");
        var told = reload.Run(host.Use).Select(s => s.En).ToList();
        await SendAsync(connected);
        await HasAsync(http, "device:new", 1);
        using var refused = await ConnectAsync(host);

        Assert.Equal(
            [
                "configuration: receive.allow is now [\"198.51.100.0/24\"]",
                "configuration: devices.aliases is now { \"fw-a\" = \"new\" }",
                "configuration: store.commit_within = \"30ms\" needs a restart; until then the old value counts",
            ],
            told);
        Assert.Equal(0, await refused.ReceiveAsync(new byte[1], Cancel));
        Assert.Equal([$"configuration read again ({File}): nothing changed"], reload.Run(host.Use).Select(s => s.En));
        host.Stop();
        await running.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Lists_of_devices_and_times_without_a_zone_go_by_what_holds_now()
    {
        Write("[devices.aliases]\nfw-a = \"core\"");
        var configuration = Load();
        await using var host = await ServerHost.StartAsync(configuration.Check(_ => null), MessageCatalog.BuiltIn, TimeProvider.System);
        var running = host.RunAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Url!) };
        using var connected = await ConnectAsync(host);
        await SendAsync(connected);
        await HasAsync(http, "device:core", 1);
        await HasAsync(http, "since:2026-08-24T16:58:00%20until:2026-08-24T17:00:00", 1);

        Write("[devices]\ntimezone = \"Asia/Tokyo\"\n[devices.aliases]\nfw-a = \"core\"\n\"192.0.2.77\" = \"core\"");
        new Reload(configuration, Load).Run(host.Use);

        Assert.Contains("192.0.2.77", await http.GetStringAsync(new Uri("api/v1/devices/192.0.2.77", UriKind.Relative), Cancel), StringComparison.Ordinal);
        await HasAsync(http, "since:2026-08-24T16:58:00%20until:2026-08-24T17:00:00", 0);
        await HasAsync(http, "since:2026-08-25T01:58:00%20until:2026-08-25T02:00:00", 1);
        host.Stop();
        await running.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
    }

    [Fact]
    public void A_wrong_file_changes_nothing()
    {
        Write("[store]\nkeep = \"1d\"");
        var reload = new Reload(Load(), Load);
        Write("[store]\nkeep = \"1\"");
        var told = reload.Run(_ => Assert.Fail("It was taken over."));

        Assert.StartsWith($"configuration not taken over, everything stays as it was: {File}:2:8: store.keep: '1' will not do.", Assert.Single(told).En, StringComparison.Ordinal);
    }

    private static async Task<Socket> ConnectAsync(ServerHost host)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(host.Receivers.OfType<StreamSource>().First().EndPoint, Cancel);
        return socket;
    }

    private static async Task SendAsync(Socket socket) => await socket.SendAsync(
        Encoding.UTF8.GetBytes("<165>Aug 24 2026 16:58:01 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8901)\n"), Cancel);

    private static async Task HasAsync(HttpClient http, string query, long count)
    {
        var expected = $"{{\"count\":{count}}}";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        var found = "";
        while (found != expected && !limit.IsCancellationRequested)
        {
            found = await http.GetStringAsync(new Uri($"api/v1/events/count?q={query}", UriKind.Relative), Cancel);
            await Task.Delay(20, CancellationToken.None);
        }

        Assert.Equal(expected, found);
    }

    private void Write(string text) => System.IO.File.WriteAllText(File, text);

    private Configuration Load()
    {
        var options = new ServeOptions(Language.English);
        var command = new Command("serve");
        options.AddTo(command);
        return Configuration.Load(
            command.Parse(["--config", File, "--data", Path.Join(_folder.Path, "data"), "--web", "http://127.0.0.1:0", "--listen", "tcp://127.0.0.1:0", "--disk-floor", "1M"]),
            options,
            _ => null);
    }
}
