using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Tests.Serving;

public sealed class ServeTests : IDisposable
{
    private const string Up = "<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)";
    private const string Refused = "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713061: Group = 192.0.2.10, IP = 192.0.2.10, Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 198.51.100.0/255.255.255.0/0/0 local proxy 203.0.113.0/255.255.255.0/0/0 on interface outside";
    private const string Failed = "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713902: Group = 192.0.2.10, IP = 192.0.2.10, QM FSM error (P2 struct &0xcc3a6a48, mess id 0x1ffcdc0b)!";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_that_is_received_is_found_with_where_it_came_from()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.SendAsync(Up);
        await server.HasAsync(1);
        var found = (await server.GetAsync("api/v1/events?q=id:713120")).GetProperty("events")[0];

        Assert.Equal("fw-a", found.GetProperty("device").GetString());
        Assert.Equal("2026-08-24T16:58:43Z", found.GetProperty("time").GetString());
        Assert.Equal("""{"address":"127.0.0.1","transport":"tcp"}""", found.GetProperty("source").GetRawText());
        Assert.Equal("192.0.2.24", found.GetProperty("fields").GetProperty("peer.ip").GetString());
        Assert.Equal(Up, found.GetProperty("raw").GetString());
        Assert.Equal(found.GetRawText(), (await server.GetAsync($"api/v1/events/{found.GetProperty("key").GetString()}")).GetRawText());
    }

    [Fact]
    public async Task A_failure_becomes_an_incident_whose_evidence_are_stored_events()
    {
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            await server.SendAsync(Refused, Failed);
            await server.HasAsync(2);
            // A later line of the device lets the time pass in which the failure settles.
            await server.SendAsync(Up.Replace("16:58:43", "17:10:00", StringComparison.Ordinal));
            await server.HasAsync(3);
        }

        await using var again = await RunningServer.StartAsync(_folder.Path);
        var incident = Assert.Single((await again.GetAsync("api/v1/incidents")).GetProperty("incidents").EnumerateArray());
        Assert.Equal("vpn.tunnel", incident.GetProperty("kind").GetString());
        var cause = incident.GetProperty("causes")[0];
        Assert.Equal("crypto-acl-mismatch", cause.GetProperty("code").GetString());
        var key = cause.GetProperty("evidence")[0].GetProperty("key").GetString();
        Assert.Equal("713061", (await again.GetAsync($"api/v1/events/{key}")).GetProperty("id").GetString());
        Assert.False(incident.GetProperty("acknowledged").GetBoolean());
    }

    [Fact]
    public async Task Diagnosis_goes_on_over_a_restart_in_the_middle_of_a_failure()
    {
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            await server.SendAsync(Refused);
            await server.HasAsync(1);
        }

        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            await server.SendAsync(Failed, Up.Replace("16:58:43", "17:10:00", StringComparison.Ordinal));
            await server.HasAsync(3);
        }

        await using var again = await RunningServer.StartAsync(_folder.Path);
        var incident = Assert.Single((await again.GetAsync("api/v1/incidents")).GetProperty("incidents").EnumerateArray());
        Assert.Equal("high", incident.GetProperty("causes")[0].GetProperty("confidence").GetString());
    }

    [Fact]
    public async Task A_restart_keeps_what_was_stored_and_adds_nothing()
    {
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            await server.SendAsync(Up, Refused);
            await server.HasAsync(2);
        }

        await using var again = await RunningServer.StartAsync(_folder.Path);
        await again.HasAsync(2);
    }

    [Fact]
    public async Task Two_servers_on_one_folder_are_told_in_one_sentence()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        var problem = await Assert.ThrowsAsync<StoreException>(() => RunningServer.StartAsync(_folder.Path));

        Assert.Equal($"The folder {_folder.Path} is in use by another hikeshi: stop it, or choose another folder with --data.", problem.Sentence.En);
        Assert.StartsWith("http://127.0.0.1:", DataFolder.HolderOf(_folder.Path)?.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_fails_leaves_the_folder_free()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        await Assert.ThrowsAsync<SourceException>(() => RunningServer.StartAsync(_folder.Path, "--listen", $"tcp://{taken.LocalEndpoint}"));

        await using var server = await RunningServer.StartAsync(_folder.Path);
        await server.HasAsync(0);
    }

    [Fact]
    public async Task Without_http_nothing_answers_anywhere()
    {
        var before = Sockets();
        await using var host = await ServerHost.StartAsync(
            RunningServer.Settings("serve", "--data", _folder.Path, "--web", "none", "--listen", "tcp://127.0.0.1:0", "--disk-floor", "1M"),
            Hikeshi.Catalog.MessageCatalog.BuiltIn,
            TimeProvider.System);
        var running = host.RunAsync();

        Assert.Null(host.Url);
        Assert.Equal(before, Sockets());
        Assert.Null(DataFolder.HolderOf(_folder.Path)?.Url);
        host.Stop();
        await running.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Aliases_and_pairs_name_devices()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path, "--alias", "fw-a=tokyo", "--pair", "fw-b,fw-c");
        await server.SendAsync(Up, Up.Replace("fw-a", "fw-b", StringComparison.Ordinal), Up.Replace("fw-a", "fw-c", StringComparison.Ordinal));
        await server.HasAsync(3);

        await server.HasAsync(1, "device:tokyo");
        await server.HasAsync(2, "device:\"fw-b,fw-c\"");
    }

    private static string[] Sockets() => [.. Directory.GetFiles(Path.GetTempPath(), $"hikeshi-{Environment.ProcessId}*").Order(StringComparer.Ordinal)];

    [Fact]
    public void The_default_folder_is_the_users_state()
    {
        Assert.Equal("/var/state/hikeshi", DataFolder.Default(n => n == "XDG_STATE_HOME" ? "/var/state" : null));
        Assert.EndsWith(Path.Join(".local", "state", "hikeshi"), DataFolder.Default(_ => null), StringComparison.Ordinal);
        Assert.EndsWith(Path.Join(".local", "state", "hikeshi"), DataFolder.Default(_ => "relative"), StringComparison.Ordinal);
    }
}
