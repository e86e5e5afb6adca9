using System.Globalization;
using Hikeshi.Web.Tests.Browsing;

namespace Hikeshi.Web.Tests.Hostile;

/// <summary>Lines of an attacker who knows that somebody will look at them in a browser.</summary>
[Collection<InBrowser>]
public sealed class HostileTests(Demo demo)
{
    private const string Markup = "<script>window.taken=1</script><img src=x onerror=window.taken=1>";

    /// <summary>A name that reads as another one, in the color of an error.</summary>
    private const string Turned = "\u202Egpj.exe\u001b[31m\u061C\u2028";

    private const string Hidden = "\u202E\u001b\u061C\u2028";

    [Fact]
    public async Task What_a_line_holds_is_shown_and_does_nothing()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        var word = new string('w', 60_000);
        var today = TimeProvider.System.GetUtcNow().ToString("MMM dd yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        await server.SendAsync([
            $"<163>Aug 24 2026 16:58:42 fw<b>a</b> : %ASA-3-713902: Group = {Markup}, IP = 192.0.2.10, QM FSM error (P2 struct &0x1, mess id 0x1)!",
            $"<163>Aug 24 2026 16:58:42 fw-b : %ASA-3-713902: Group = {Turned}, IP = 192.0.2.11, QM FSM error (P2 struct &0x1, mess id 0x1)!",
            $"<163>Aug 24 2026 16:58:42 fw-c : %ASA-3-713902: Group = {word}, IP = 192.0.2.12, QM FSM error (P2 struct &0x1, mess id 0x1)!",
            $"<163>Aug 24 2026 16:58:42 fw-d : %ASA-3-713060: Group = g, Username = {Turned}, IP = 192.0.2.13, Tunnel Rejected: User ({Turned}) not member of group (g), group-lock check failed.",
            .. ((string[])["fw<b>a</b>", "fw-b", "fw-c", "fw-d"]).Select(d =>
                $"<163>Aug 24 2026 17:30:42 {d} : %ASA-5-713050: Group = g, IP = 192.0.2.10, Connection terminated for peer g. Reason: Peer Terminate Remote Proxy N/A, Local Proxy N/A"),
            $"<163>{today} fw<b>a</b> : %ASA-3-710003: TCP access denied by ACL from 192.0.2.66/4001 to {Turned}:203.0.113.1/22",
            $"<161>{today} fw<b>a</b> : %ASA-1-104001: (Primary) Switching to ACTIVE - {Markup}{Turned}",
            $"<163>{today} fw<b>a</b> : %ASA-3-713902: Group = {Markup}{Turned}, IP = 192.0.2.14, QM FSM error (P2 struct &0x1, mess id 0x1)!",
        ]);
        var ids = await server.IncidentsAsync(4);
        await using var window = await demo.OpenAtAsync(server);

        foreach (var path in (string[])["/", "/incidents?state=all", "/devices", "/search", "/search?q=QM&top=vpn.group&cols=time,vpn.group,raw&event=1", "/search?event=2", "/tunnels", "/management", "/management?by=device", "/volume?span=7d", "/failover", .. ids.Select(i => $"/incidents/{i}")])
        {
            await window.GoAsync(path);
            await IsHarmlessAsync(window, path);
        }

        await window.GoAsync("/tunnels");
        foreach (var tunnel in await window.Page.Locator(".tunnel-name a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))"))
        {
            await window.GoAsync("/" + tunnel);
            await IsHarmlessAsync(window, tunnel);
        }

        await window.GoAsync("/live");
        await server.SendAsync($"<163>{today} fw-b : %ASA-3-713902: Group = {Turned}{Markup}, IP = 192.0.2.15, QM FSM error (P2 struct &0x1, mess id 0x1)!");
        await Assertions.SeesAsync(window.Page, "192.0.2.15");
        await IsHarmlessAsync(window, "/live");
        Assert.Empty(window.Complaints);
    }

    /// <summary>
    /// Nothing ran, nothing became an element, and no character hides: not in texts, names or the title. What is copied is
    /// the line as it came.
    /// </summary>
    private static async Task IsHarmlessAsync(Window window, string path)
    {
        var page = window.Page;
        Assert.Null(await page.EvaluateAsync<object?>("window.taken ?? null"));
        Assert.Equal((path, 0), (path, await page.Locator("main script, main img, main b b").CountAsync()));
        Assert.DoesNotContain(await page.InnerTextAsync("main") + await page.TitleAsync(), c => Hidden.Contains(c, StringComparison.Ordinal));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "hidden => [...document.querySelectorAll('main *')].flatMap(e => [...e.attributes]).filter(a => !['href', 'data-text'].includes(a.name) && [...hidden].some(h => a.value.includes(h))).map(a => `${location.pathname} ${a.name}`)",
            Hidden));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 1280, path);
    }
}
