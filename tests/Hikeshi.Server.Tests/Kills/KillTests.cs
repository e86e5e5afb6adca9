using System.Globalization;
using System.Net;
using System.Text.Json;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Kills;

/// <summary>HIKESHI_KILLS sets how often the server is killed; <c>benchmarks/kill</c> does it often.</summary>
public sealed class KillTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_that_is_killed_under_load_loses_nothing_it_acknowledged_and_stores_nothing_twice()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("HIKESHI_KILLS") ?? "3", CultureInfo.InvariantCulture);
        var (relp, web) = (ServerProcess.FreePort(), ServerProcess.FreePort());
        var sender = new RelpSender(new IPEndPoint(IPAddress.Loopback, relp));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var sending = Task.Factory.StartNew(() => sender.Run(stop.Token), Cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var dice = new Random(kills);
        for (var i = 0; i < kills; i++)
        {
            using var server = new ServerProcess(_folder.Path, relp, web);
            await AcknowledgedAsync(sender, sender.Acknowledged + dice.Next(1, 20_000), server);
            await server.KillAsync();
        }

        using var last = new ServerProcess(_folder.Path, relp, web);
        await AcknowledgedAsync(sender, sender.Acknowledged + 1000, last);
        sender.End();
        await sending.WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        Assert.Equal(sender.Sent, sender.Acknowledged);
        var found = await FoundAsync(web, sender.Sent);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {sender.Sent} lines sent and acknowledged, {found.Count} found");
        Assert.Equal(sender.Sent, found.Count);
        Assert.Equal(Enumerable.Range(0, (int)sender.Sent).Select(n => RelpSender.Line(n)).ToHashSet(StringComparer.Ordinal), found.ToHashSet(StringComparer.Ordinal));
    }

    private static async Task AcknowledgedAsync(RelpSender sender, long count, ServerProcess server)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (sender.Acknowledged < count)
        {
            await server.CheckAsync();
            await Task.Delay(5, limit.Token);
        }
    }

    /// <summary>All lines, once the store has as many as were sent or does not get more.</summary>
    private static async Task<List<string>> FoundAsync(int web, long count)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{web}/"), Timeout = TimeSpan.FromMinutes(2) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (!limit.IsCancellationRequested)
        {
            using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri("api/v1/events/count", UriKind.Relative), Cancel));
            if (answer.RootElement.GetProperty("count").GetInt64() >= count)
            {
                break;
            }

            await Task.Delay(50, CancellationToken.None);
        }

        var lines = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var path = "api/v1/events?limit=10000" + (cursor.Length > 0 ? "&cursor=" + Uri.EscapeDataString(cursor) : "");
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.IsSuccessStatusCode, text);
            using var page = JsonDocument.Parse(text);
            lines.AddRange(page.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("raw").GetString()!));
            cursor = page.RootElement.GetProperty("next").GetString();
        }

        return lines;
    }
}
