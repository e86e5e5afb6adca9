using System.Net.Sockets;
using System.Text;
using Hikeshi.Web.Tests.Browsing;

namespace Hikeshi.Web.Tests.Hostile;

/// <summary>Lines of an attacker who knows that somebody will look at them in a browser.</summary>
[Collection<InBrowser>]
public sealed class HostileTests(Demo demo)
{
    private const string Markup = "<script>window.taken=1</script><img src=x onerror=window.taken=1>";

    [Fact]
    public async Task What_a_line_holds_is_shown_and_does_nothing()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        var word = new string('w', 60_000);
        await SendAsync(
            server,
            $"<163>Aug 24 2026 16:58:42 fw<b>a</b> : %ASA-3-713902: Group = {Markup}, IP = 192.0.2.10, QM FSM error (P2 struct &0x1, mess id 0x1)!",
            $"<163>Aug 24 2026 16:58:42 fw-b : %ASA-3-713902: Group = \u202Egpj.exe\u001b[31m, IP = 192.0.2.11, QM FSM error (P2 struct &0x1, mess id 0x1)!",
            $"<163>Aug 24 2026 16:58:42 fw-c : %ASA-3-713902: Group = {word}, IP = 192.0.2.12, QM FSM error (P2 struct &0x1, mess id 0x1)!",
            "<163>Aug 24 2026 17:30:42 fw<b>a</b> : %ASA-5-713050: Group = g, IP = 192.0.2.10, Connection terminated for peer g. Reason: Peer Terminate Remote Proxy N/A, Local Proxy N/A",
            "<163>Aug 24 2026 17:30:42 fw-b : %ASA-5-713050: Group = g, IP = 192.0.2.10, Connection terminated for peer g. Reason: Peer Terminate Remote Proxy N/A, Local Proxy N/A",
            "<163>Aug 24 2026 17:30:42 fw-c : %ASA-5-713050: Group = g, IP = 192.0.2.10, Connection terminated for peer g. Reason: Peer Terminate Remote Proxy N/A, Local Proxy N/A");
        var ids = await IncidentsAsync(server, 3);
        await using var window = await demo.OpenAtAsync(server);

        foreach (var path in (string[])["/", "/incidents?state=all", "/devices", "/search", "/search?q=QM&top=vpn.group&cols=time,vpn.group,raw&event=1", "/search?event=2", .. ids.Select(i => $"/incidents/{i}")])
        {
            await window.GoAsync(path);
            Assert.Null(await window.Page.EvaluateAsync<object?>("window.taken ?? null"));
            Assert.Equal(0, await window.Page.Locator("main script, main img, main b b").CountAsync());
            Assert.DoesNotContain(await window.Page.InnerTextAsync("main"), c => c is '\u202E' or '\u001b');
            Assert.True(await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 1280, path);
        }

        Assert.Empty(window.Complaints);
    }

    private static async Task SendAsync(ServerProcess server, params string[] lines)
    {
        using var client = new TcpClient("127.0.0.1", server.Ports["tcp"]);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    private static async Task<IReadOnlyList<string>> IncidentsAsync(ServerProcess server, int count)
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        for (var i = 0; i < 240; i++)
        {
            using var json = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/v1/incidents", UriKind.Relative)));
            var found = json.RootElement.GetProperty("incidents");
            if (found.GetArrayLength() >= count)
            {
                return [.. found.EnumerateArray().Select(f => f.GetProperty("id").GetString()!)];
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException($"There are no {count} incidents after a minute.");
    }
}
