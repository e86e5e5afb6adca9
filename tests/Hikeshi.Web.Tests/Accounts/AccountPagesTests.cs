using Deque.AxeCore.Playwright;
using Hikeshi.Web.Tests.Browsing;
using Microsoft.Playwright;
using Assertions = Hikeshi.Web.Tests.Browsing.Assertions;

namespace Hikeshi.Web.Tests.Accounts;

/// <summary>Each test has a server with an admin, an operator and a viewer.</summary>
[Collection<InBrowser>]
public sealed class AccountPagesTests(Demo demo) : IAsyncLifetime
{
    private const string Failed = "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713902: Group = 192.0.2.10, IP = 192.0.2.10, QM FSM error (P2 struct &0x1, mess id 0x1)!\n";
    private const string Later = "<165>Aug 24 2026 17:10:01 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8901)\n";

    private ServerProcess? _server;

    public async ValueTask InitializeAsync()
    {
        if (Demo.Missing is null)
        {
            _server = await ServerProcess.StartAsync([("boss", "admin"), ("sato", "operator"), ("kato", "viewer")]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_admin_logs_in_without_a_script_and_is_where_he_wanted_to_go()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAtAsync(_server!);
        var page = window.Page;
        await page.RouteAsync("**/*.js", r => r.AbortAsync());
        await page.GotoAsync("/audit");
        await Assertions.SeesAsync(page, "Users are made by an admin");
        Assert.Equal(0, await page.Locator("nav").CountAsync());

        await FillAsync(page, "boss", "wrong password");
        await Assertions.SeesAsync(page, "User name or password is wrong.");
        await FillAsync(page, "boss", ServerProcess.Password);

        await page.WaitForURLAsync("**/audit");
        await page.Locator("td", new PageLocatorOptions { HasText = "failed login" }).First.WaitForAsync();
    }

    [Theory]
    [InlineData("en", "light")]
    [InlineData("ja", "dark")]
    public async Task The_pages_of_an_admin_are_accessible_fit_a_phone_and_have_no_errors(string language, string theme)
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await _server!.RunAsync("token", "add", "grafana", "--user", "kato");
        await using var window = await demo.OpenAtAsync(_server, language, theme);
        await LogInAsync(window, "boss");
        foreach (var room in (string[])["users", "audit", "account"])
        {
            await window.Page.SetViewportSizeAsync(1280, 900);
            await window.GoAsync("/" + room);
            await window.ShootAsync($"{room}-{language}-{theme}");
            var axe = await window.Page.RunAxe();
            Assert.Empty(axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{room} {v.Id}: {v.Nodes[0].Html}"));
            await window.Page.SetViewportSizeAsync(390, 900);
            Assert.Equal((room, 390), (room, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")));
        }

        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_admin_makes_a_user_and_a_token_changes_the_role_and_removes_both()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAtAsync(_server!);
        var page = window.Page;
        await LogInAsync(window, "boss");
        await window.GoAsync("/users");
        var form = page.Locator("section", new PageLocatorOptions { HasText = "Add a user" }).First;
        await form.GetByLabel("User name").FillAsync("mori");
        await form.GetByLabel("Password").FillAsync(ServerProcess.Password);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.SeesAsync(page, "mori was added.");
        await page.GetByLabel("Role of mori").SelectOptionAsync("Operator");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Change role" }).ClickAsync();
        await Assertions.SeesAsync(page, "mori was changed.");

        await page.GetByLabel("Token name").FillAsync("bot");
        await page.GetByLabel("User", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("mori");
        await page.Locator("section[aria-labelledby=tokens]").GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Assertions.SeesAsync(page, "It is shown this once");
        var token = (await page.Locator("section[aria-labelledby=tokens] .copyable code").TextContentAsync())!.Trim();
        using var http = new HttpClient { BaseAddress = _server!.Url };
        http.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token);
        Assert.Equal("{\"count\":0}", await http.GetStringAsync(new Uri("/api/v1/events/count", UriKind.Relative), TestContext.Current.CancellationToken));

        await page.GetByLabel("Revoke token bot").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Assertions.SeesAsync(page, "bot was removed.");
        using var refused = await http.GetAsync(new Uri("/api/v1/events/count", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        await page.GetByLabel("Remove user mori").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.SeesAsync(page, "mori was removed.");
        await page.GetByLabel("Remove user boss").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.SeesAsync(page, "You cannot remove yourself");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_role_is_changed_only_when_somebody_says_so_and_the_list_shows_the_one_that_holds()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAtAsync(_server!);
        var page = window.Page;
        await LogInAsync(window, "boss");
        await window.GoAsync("/users");
        var role = page.GetByLabel("Role of sato");
        await role.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.SeesAsync(page, "sato becomes viewer instead of operator");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("Operator", await role.InputValueAsync());

        var own = page.GetByLabel("Role of boss");
        await own.SelectOptionAsync("Viewer");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Change role" }).ClickAsync();
        await page.Locator(".problem").WaitForAsync();
        Assert.Equal("Admin", await own.InputValueAsync());

        await window.GoAsync("/users");
        Assert.Equal(("Operator", "Admin"), (await role.InputValueAsync(), await own.InputValueAsync()));
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("kato", 0)]
    [InlineData("sato", 2)]
    public async Task Who_may_take_hits_out_sees_the_links_for_it(string name, int links)
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAtAsync(_server!);
        await LogInAsync(window, name);

        await window.GoAsync("/search");

        Assert.Equal(links, await window.Page.Locator("a[href*='search/export']").CountAsync());
    }

    [Fact]
    public async Task A_file_that_somebody_sends_after_his_login_ended_leads_to_the_page_of_logins()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAtAsync(_server!);
        await LogInAsync(window, "kato");
        await window.GoAsync("/analyze");
        await window.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.log", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Failed) });
        await window.Page.Context.ClearCookiesAsync(new() { Name = "hikeshi.login" });

        var answer = await window.Page.RunAndWaitForPopupAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Analyze" }).ClickAsync());

        await answer.Locator("form.login").WaitForAsync();
    }

    [Fact]
    public async Task A_viewer_reads_an_incident_and_cannot_decide_about_it_and_an_operator_does_under_his_name()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        var incident = await IncidentAsync();
        await using var window = await demo.OpenAtAsync(_server!);
        await LogInAsync(window, "kato");
        await window.GoAsync(incident);
        await window.Page.Locator("h2#notes").WaitForAsync();
        Assert.Equal(0, await window.Page.GetByRole(AriaRole.Button, new() { Name = "I look after it" }).CountAsync());
        Assert.Equal(0, await window.Page.Locator("a[download]").CountAsync());
        Assert.Equal(0, await window.Page.GetByRole(AriaRole.Link, new() { Name = "Users" }).CountAsync());
        await window.GoAsync("/users");
        await Assertions.SeesAsync(window.Page, "Your role does not reach this page.");

        await using var other = await demo.OpenAtAsync(_server!);
        await LogInAsync(other, "sato");
        await other.GoAsync(incident);
        Assert.Equal(0, await other.Page.GetByLabel("Your name").CountAsync());
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "I look after it" }).ClickAsync();
        await Assertions.SeesAsync(other.Page, "sato – looks after it");
        Assert.Empty(other.Complaints);
    }

    [Fact]
    public async Task What_a_page_still_shows_is_refused_at_once_when_the_role_is_gone()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        var incident = await IncidentAsync();
        await using var window = await demo.OpenAtAsync(_server!);
        await LogInAsync(window, "sato");
        await window.GoAsync(incident);
        var button = window.Page.GetByRole(AriaRole.Button, new() { Name = "I look after it" });
        await button.WaitForAsync();
        await _server!.RunAsync("user", "role", "sato", "--role", "viewer");

        await button.ClickAsync();

        await Assertions.SeesAsync(window.Page, "Your role does not allow this.");
        Assert.Equal(0, await window.Page.GetByText("looks after it").CountAsync());
    }

    [Fact]
    public async Task A_link_in_a_ticket_leads_to_its_page_without_another_login()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAtAsync(_server!);
        await LogInAsync(window, "kato");
        await window.Page.RouteAsync("http://tickets.example/", r => r.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = $"<a href='{_server!.Url}devices'>link</a>" }));
        await window.Page.GotoAsync("http://tickets.example/");

        await window.Page.GetByRole(AriaRole.Link).ClickAsync();

        await window.Page.WaitForURLAsync("**/devices");
        await window.Page.Locator("nav.console-nav").WaitForAsync();
    }

    [Fact]
    public async Task A_logout_ends_the_login_and_a_page_that_is_open_elsewhere_goes_within_a_minute()
    {
        Assert.SkipWhen(Demo.Missing is not null, Demo.Missing ?? "");
        await using var window = await demo.OpenAtAsync(_server!);
        await LogInAsync(window, "kato");
        await window.GoAsync("/devices");
        var second = await window.Page.Context.NewPageAsync();
        await second.GotoAsync("/account");
        await second.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await second.WaitForURLAsync("**/login");

        await window.Page.WaitForURLAsync("**/login?back=%2Fdevices", new PageWaitForURLOptions { Timeout = 60_000 });
        Assert.Equal(0, await window.Page.Locator("table").CountAsync());
    }

    private static async Task FillAsync(IPage page, string name, string password)
    {
        await page.GetByLabel("User name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
    }

    private static async Task LogInAsync(Window window, string name)
    {
        await window.Page.GotoAsync("/login?back=/messages/713120");
        await window.Page.Locator("[name=name]").FillAsync(name);
        await window.Page.Locator("[name=password]").FillAsync(ServerProcess.Password);
        await window.Page.Locator("form.login button").ClickAsync();
        await window.Page.WaitForURLAsync("**/messages/713120");
    }

    /// <summary>The page of an incident, made by lines that come now.</summary>
    private async Task<string> IncidentAsync()
    {
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync("127.0.0.1", _server!.Ports["tcp"]);
        await socket.GetStream().WriteAsync(System.Text.Encoding.UTF8.GetBytes(Failed + Later));
        socket.Close();
        await using var window = await demo.OpenAtAsync(_server);
        await LogInAsync(window, "kato");
        for (var i = 0; i < 240; i++)
        {
            await window.GoAsync("/incidents?state=all");
            if (await window.Page.Locator(".incident-list a").CountAsync() > 0)
            {
                return (await window.Page.Locator(".incident-list a").First.GetAttributeAsync("href"))!;
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException("No incident after a minute.");
    }
}
