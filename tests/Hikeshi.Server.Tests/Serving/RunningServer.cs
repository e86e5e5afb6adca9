using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.DuckDb;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Access;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Configuring;
using Hikeshi.Server.Serving;
using Hikeshi.Texts;

namespace Hikeshi.Server.Tests.Serving;

/// <summary>A server in this process, on free ports of this machine, with a folder of its own.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    /// <summary>The password of all users.</summary>
    public const string Password = "correct horse battery";

    /// <summary>Nobody's configuration, whatever this machine has.</summary>
    private static readonly string NoConfig = Path.GetTempFileName();

    private readonly ServerHost _host;
    private readonly Task _running;

    private RunningServer(ServerHost host, string folder)
    {
        (_host, Folder) = (host, folder);
        _running = host.RunAsync();
        Http = new HttpClient { BaseAddress = new Uri(host.Url!) };
    }

    public HttpClient Http { get; }

    public string Folder { get; }

    public IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint> Endpoints => _host.Endpoints;

    public ServerHost Host => _host;

    public static async Task<RunningServer> StartAsync(string folder, params string[] more)
    {
        string[] web = more.Contains("--web", StringComparer.Ordinal) ? [] : ["--web", "http://127.0.0.1:0"];
        var settings = Settings([
            "serve", "--data", folder, .. web, "--listen", "tcp://127.0.0.1:0",
            "--commit-within", "20ms", "--disk-floor", "1M", .. more]);
        return new RunningServer(await ServerHost.StartAsync(settings, MessageCatalog.BuiltIn, TimeProvider.System), folder);
    }

    /// <summary>Makes a user as <c>hikeshi user add</c> does, and gives a token that may what the user may.</summary>
    public static async Task<string> UserAsync(string folder, string name, Role role)
    {
        using var data = DataFolder.Take(folder);
        await using var store = DuckDbStore.Open(new DuckDbOptions(data.Store));
        using var accounts = await Accounts.OpenAsync(store.Access, TimeProvider.System);
        await accounts.AddUserAsync(CommandActor.Current(), name, role, Password, CancellationToken.None);
        return await accounts.AddTokenAsync(CommandActor.Current(), new TokenOrder(name + "-token", name, null, 0), CancellationToken.None);
    }

    public static ServeSettings Settings(params string[] arguments)
    {
        var options = new ServeOptions(Language.English);
        var command = new Command("serve");
        options.AddTo(command);
        var root = new Command("hikeshi") { command };
        return Configuration.Load(root.Parse([.. arguments, "--config", NoConfig]), options, _ => null).Check(_ => null);
    }

    /// <summary>Sends lines over TCP.</summary>
    public async Task SendAsync(params string[] lines)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_host.Receivers.OfType<Syslog.Streams.StreamSource>().First().EndPoint, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))), TestContext.Current.CancellationToken);
        socket.Shutdown(SocketShutdown.Send);
    }

    public async Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, $"{path}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Waits until so many events are found.</summary>
    public async Task HasAsync(long count, string query = "")
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        long found = -1;
        while (!limit.IsCancellationRequested)
        {
            found = (await GetAsync($"api/v1/events/count?q={Uri.EscapeDataString(query)}")).GetProperty("count").GetInt64();
            if (found >= count)
            {
                break;
            }

            await Task.Delay(20, CancellationToken.None);
        }

        Assert.Equal(count, found);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _host.Stop();
        await _running.WaitAsync(TimeSpan.FromSeconds(60));
        await _host.DisposeAsync();
    }
}
