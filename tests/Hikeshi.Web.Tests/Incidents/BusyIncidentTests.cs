using System.Globalization;
using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Incidents;

/// <summary>An incident to which lines come while somebody reads it, and one amid more lines than a report takes.</summary>
[Collection<InBrowser>]
public sealed class BusyIncidentTests(Demo demo)
{
    private static readonly DateTime Begin = new(2026, 8, 24, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_line_that_was_opened_stays_open_and_where_it_is_while_others_come()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await server.SendAsync([.. Enumerable.Range(0, 60).Select(i => Failing(i * 15)), Other(45 * 60)]);
        var id = Assert.Single(await server.IncidentsAsync(1));
        await using var window = await demo.OpenAtAsync(server);
        await window.GoAsync($"/incidents/{id}");
        var lines = window.Page.Locator(".evidence details");
        Assert.Equal(50, await lines.CountAsync());

        // A line that comes by itself says that the page is alive: what was opened before is drawn anew then.
        await server.SendAsync([.. Enumerable.Range(0, 10).Select(i => Failing((46 * 60) + (i * 15))), Other(90 * 60)]);
        await lines.Nth(55).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var opened = await lines.Nth(40).Locator(".raw").InnerTextAsync();
        await lines.Nth(40).Locator("summary").ClickAsync();

        await server.SendAsync([.. Enumerable.Range(0, 20).Select(i => Failing((91 * 60) + (i * 15))), Other(150 * 60)]);
        await lines.Nth(65).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        Assert.NotNull(await lines.Nth(40).GetAttributeAsync("open"));
        Assert.Equal(opened, await lines.Nth(40).Locator(".raw").InnerTextAsync());
        Assert.Equal(1, await window.Page.Locator(".evidence details[open]").CountAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_report_of_an_incident_amid_too_many_lines_has_its_proof_and_says_what_it_left_out()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var server = await ServerProcess.StartAsync();
        await server.SendAsync([.. Enumerable.Range(0, 21_000).Select(i => Harmless(i / 40, i)), Failing(530), Other(45 * 60)]);
        var id = Assert.Single(await server.IncidentsAsync(1));

        await server.StoresAsync(21_002);
        var english = await ReportAsync(server, id, "en");
        var japanese = await ReportAsync(server, id, "ja");

        Assert.Contains("192.0.2.7", english, StringComparison.Ordinal);
        Assert.Contains("The device logged 21,001 lines around this incident", english, StringComparison.Ordinal);
        Assert.Contains("前後にはログが 21,001 行あります", japanese, StringComparison.Ordinal);
    }

    private static string Failing(int second) =>
        $"<163>{Time(second)} fw-a : %ASA-3-713902: Group = 192.0.2.7, IP = 192.0.2.7, QM FSM error (P2 struct &0x{second:x}, mess id 0x{second:x})!";

    private static string Harmless(int second, int number) =>
        $"<166>{Time(second)} fw-a : %ASA-6-305011: Built dynamic TCP translation from inside:10.0.0.1/{number} to outside:203.0.113.1/{number}";

    /// <summary>A line that only says how late it is.</summary>
    private static string Other(int second) =>
        $"<165>{Time(second)} fw-a : %ASA-5-713050: Group = g, IP = 192.0.2.99, Connection terminated for peer g. Reason: Peer Terminate Remote Proxy N/A, Local Proxy N/A";

    private static string Time(int second) => Begin.AddSeconds(second).ToString("MMM dd yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private static async Task<string> ReportAsync(ServerProcess server, string id, string language)
    {
        using var http = new HttpClient { BaseAddress = server.Url };
        return await http.GetStringAsync(new Uri($"/incidents/{id}/report?lang={language}", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
