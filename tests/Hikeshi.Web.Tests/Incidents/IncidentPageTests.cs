using Hikeshi.Web.Tests.Browsing;
using Hikeshi.Web.Tests.Pages;

namespace Hikeshi.Web.Tests.Incidents;

[Collection<InBrowser>]
public sealed class IncidentPageTests(Demo demo)
{
    [Fact]
    public async Task From_what_is_wrong_to_the_meaning_of_its_proof_with_the_keyboard_alone()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/");

        await TabToAsync(window, "el => el.matches('.incident-list a')");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/incidents/*");
        await page.Locator(".evidence summary").First.WaitForAsync();
        await TabToAsync(window, "el => el.matches('.evidence summary')");
        await page.Keyboard.PressAsync("Enter");

        Assert.True(await page.Locator(".evidence details[open] .explained").First.IsVisibleAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task On_paper_each_proof_has_its_time_its_message_and_its_line()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync(theme: "dark");
        var page = window.Page;
        await window.GoAsync(await demo.PathAsync(Rooms.Incident));

        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        var proof = page.Locator(".evidence details:not([open]) > summary");
        Assert.True(await proof.CountAsync() > 0);
        foreach (var part in (string[])["time", "code", ".raw"])
        {
            foreach (var told in await proof.Locator(part).AllAsync())
            {
                Assert.True(await told.IsVisibleAsync(), part);
            }
        }

        Assert.False(await page.Locator(".console-nav").IsVisibleAsync());
        Assert.Equal("rgb(247, 247, 248)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task A_note_needs_a_name_and_is_shown_as_it_was_written()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAsync();
        var page = window.Page;
        await window.GoAsync("/incidents?state=resolved");
        await page.Locator(".incident-list a").First.ClickAsync();
        await page.Locator("h2#notes").WaitForAsync();

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "I look after it" }).ClickAsync();
        await Assertions.SeesAsync(page, "Write your name first");
        await page.GetByLabel("Your name").FillAsync("tanaka <b>x</b>");
        await page.GetByLabel("Comment").FillAsync("見ています");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Add comment" }).ClickAsync();

        await Assertions.SeesAsync(page, "tanaka <b>x</b> – wrote 見ています");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_report_is_one_file_and_an_anonymous_one_has_none_of_the_addresses()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        using var http = new HttpClient { BaseAddress = demo.Url };
        var cancel = TestContext.Current.CancellationToken;
        using var list = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync(new Uri("/api/v1/incidents?kind=vpn.tunnel&limit=1", UriKind.Relative), cancel));
        var incident = list.RootElement.GetProperty("incidents")[0];
        var peer = incident.GetProperty("subject").GetProperty("peer.ip").GetString()!;
        var path = $"/incidents/{incident.GetProperty("id").GetString()}/report?lang=ja";

        var plain = await http.GetStringAsync(new Uri(path, UriKind.Relative), cancel);
        var anonymous = await http.GetStringAsync(new Uri(path + "&anonymous=true", UriKind.Relative), cancel);

        Assert.Contains(peer, plain, StringComparison.Ordinal);
        Assert.Contains("lang=\"ja\"", anonymous, StringComparison.Ordinal);
        Assert.DoesNotContain(peer, anonymous, StringComparison.Ordinal);
        Assert.DoesNotContain(incident.GetProperty("device").GetString()!, anonymous, StringComparison.Ordinal);
    }

    private static async Task TabToAsync(Window window, string isThere)
    {
        for (var i = 0; i < 80; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.EvaluateAsync<bool>($"({isThere})(document.activeElement)"))
            {
                return;
            }
        }

        Assert.Fail("Eighty presses of Tab do not reach it.");
    }
}
