using System.Net;
using System.Net.Http.Headers;
using Hikeshi.Pipeline.Access;
using Hikeshi.Server.Commands;
using Hikeshi.Server.Tests.Serving;

namespace Hikeshi.Server.Tests.Access;

public sealed class LoginTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_users_this_machine_is_served_without_a_login_and_may_make_no_users()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);

        Assert.Equal("200", await browser.GoAsync("/incidents"));
        Assert.Equal("/denied", await browser.GoAsync("/users"));
        await server.GetAsync("api/v1/users", HttpStatusCode.Forbidden);
        Assert.Contains("no login is asked for on this machine", string.Join('\n', server.Host.Greeting.Select(g => g.En)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_user_ends_that_while_the_server_runs()
    {
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        await browser.GoAsync("/");
        await Command.RunAsync(_folder.Path, 0, "user", "add", "sato", "--role", "admin", "--password-file", Command.PasswordFile(_folder.Path));

        Assert.Equal("/login?back=%2Fincidents%3Fstate%3Dall", await browser.GoAsync("/incidents?state=all"));
        await server.GetAsync("api/v1/events", HttpStatusCode.Unauthorized);
        Assert.Equal("200", await browser.GoAsync("/login"));
        Assert.Equal("/incidents?state=all", await browser.LogInAsync("SATO", RunningServer.Password, "/incidents?state=all"));
        Assert.Equal("200", await browser.GoAsync("/users"));
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_no_script_and_is_void_after_the_logout()
    {
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Viewer);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        await browser.LogInAsync("sato", RunningServer.Password);
        var cookie = browser.Cookies["hikeshi.login"]!;
        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires);
        using var thief = new Browser(server);
        thief.Http.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        Assert.Equal("200", await thief.GoAsync("/incidents"));

        Assert.Equal("/login", await browser.SendAsync("/account", "/login/end"));

        Assert.Equal("/login?back=%2F", await browser.GoAsync("/"));
        Assert.Equal("/login?back=%2Fincidents", await thief.GoAsync("/incidents"));
    }

    [Fact]
    public async Task A_login_lasts_over_a_restart()
    {
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Viewer);
        Cookie cookie;
        await using (var server = await RunningServer.StartAsync(_folder.Path))
        {
            using var browser = new Browser(server);
            await browser.LogInAsync("sato", RunningServer.Password);
            cookie = browser.Cookies["hikeshi.login"]!;
        }

        await using var again = await RunningServer.StartAsync(_folder.Path);
        using var same = new Browser(again);
        same.Http.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        Assert.Equal("200", await same.GoAsync("/incidents"));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_told_alike_and_slowed_down()
    {
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Viewer);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        foreach (var name in (string[])["sato", "nobody"])
        {
            var told = new List<string>();
            for (var i = 0; i < 6; i++)
            {
                told.Add(await browser.LogInAsync(name, "wrong password"));
            }

            Assert.Equal([.. Enumerable.Repeat("/login?problem=wrong", 5), "/login?wait=1"], told);
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task A_login_leads_to_no_other_site(string back)
    {
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Viewer);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);

        Assert.Equal("/", await browser.LogInAsync("sato", RunningServer.Password, back));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_logs_nobody_in_or_out()
    {
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Viewer);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);

        Assert.Equal("/login?problem=stale", await browser.PostAsync("/login/name", ("name", "sato"), ("password", RunningServer.Password)));
        await browser.LogInAsync("sato", RunningServer.Password);
        Assert.Equal("/", await browser.PostAsync("/login/end"));
        Assert.Equal("200", await browser.GoAsync("/incidents"));
    }

    [Fact]
    public async Task Another_password_or_removal_ends_logins_and_tokens_at_once()
    {
        await RunningServer.UserAsync(_folder.Path, "boss", Role.Admin);
        var token = await RunningServer.UserAsync(_folder.Path, "sato", Role.Operator);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await browser.LogInAsync("sato", RunningServer.Password);

        await Command.RunAsync(_folder.Path, 0, "user", "password", "sato", "--password-file", Command.PasswordFile(_folder.Path, "another long password"));
        Assert.Equal("/login?back=%2Fincidents", await browser.GoAsync("/incidents"));
        await server.GetAsync("api/v1/events");
        Assert.Equal("/login?problem=wrong", await browser.LogInAsync("sato", RunningServer.Password));
        Assert.Equal("/", await browser.LogInAsync("sato", "another long password"));
        await Command.RunAsync(_folder.Path, 0, "user", "remove", "sato");
        Assert.Equal("/login?back=%2Fincidents", await browser.GoAsync("/incidents"));
        await server.GetAsync("api/v1/events", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_role_that_changes_holds_for_a_login_that_is_there()
    {
        await RunningServer.UserAsync(_folder.Path, "boss", Role.Admin);
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Operator);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        await browser.LogInAsync("sato", RunningServer.Password);
        Assert.Equal("200", await browser.GoAsync("/search/export?format=csv"));

        await Command.RunAsync(_folder.Path, 0, "user", "role", "sato", "--role", "viewer");
        await browser.LogInAsync("sato", RunningServer.Password);

        Assert.Equal("/denied", await browser.GoAsync("/search/export?format=csv"));
    }

    [Fact]
    public async Task Whoever_is_in_gives_himself_another_password_with_the_old_one()
    {
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Viewer);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        await browser.LogInAsync("sato", RunningServer.Password);

        Assert.Equal("/account?problem=wrong", await browser.SendAsync("/account", "/account/password", ("old", "wrong"), ("new", "another long password")));
        Assert.Equal("/account?problem=short", await browser.SendAsync("/account", "/account/password", ("old", RunningServer.Password), ("new", "short")));
        Assert.Equal("/login", await browser.SendAsync("/account", "/account/password", ("old", RunningServer.Password), ("new", "another long password")));
        Assert.Equal("/", await browser.LogInAsync("sato", "another long password"));
    }

    [Fact]
    public async Task A_token_that_is_revoked_or_over_is_refused()
    {
        var token = await RunningServer.UserAsync(_folder.Path, "sato", Role.Viewer);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await server.GetAsync("api/v1/events");

        await Command.RunAsync(_folder.Path, 0, "token", "revoke", "sato-token");

        var problem = await server.GetAsync("api/v1/events", HttpStatusCode.Unauthorized);
        Assert.StartsWith("This server asks who you are", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_stands_in_the_log_whoever_did_it_and_however()
    {
        await RunningServer.UserAsync(_folder.Path, "boss", Role.Admin);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        await browser.LogInAsync("<b>\u202Eevil", "wrong password");
        await browser.LogInAsync("boss", RunningServer.Password);
        await browser.GoAsync("/search/export?format=csv&q=id:713120");
        await browser.SendAsync("/account", "/login/end");
        await browser.LogInAsync("boss", RunningServer.Password);

        using var answer = await browser.Http.GetAsync(new Uri("/api/v1/audit", UriKind.Relative), Cancel);
        using var log = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var rows = log.RootElement.GetProperty("entries").EnumerateArray().Select(e => $"{e.GetProperty("action").GetString()} {e.GetProperty("person").GetString()} {e.GetProperty("address").GetString()}").ToList();
        Assert.Equal(
            ["login boss 127.0.0.1", "logout boss 127.0.0.1", "export boss 127.0.0.1", "login boss 127.0.0.1", "login-failed <b>\u202Eevil 127.0.0.1"],
            rows[..5]);
        var start = log.RootElement.GetProperty("entries").EnumerateArray().First(e => e.GetProperty("action").GetString() == "start");
        Assert.Contains("web.address = \"http://127.0.0.1:0\"", start.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_of_somebody_who_is_known_is_under_his_name()
    {
        await using (var before = await RunningServer.StartAsync(_folder.Path))
        {
            await before.SendAsync(
                "<163>Aug 24 2026 16:58:42 fw-a : %ASA-3-713902: Group = 192.0.2.10, IP = 192.0.2.10, QM FSM error (P2 struct &0x1, mess id 0x1)!",
                "<165>Aug 24 2026 17:10:01 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8901)");
            await before.HasAsync(2);
        }

        var token = await RunningServer.UserAsync(_folder.Path, "sato", Role.Operator);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var id = (await server.GetAsync("api/v1/incidents")).GetProperty("incidents")[0].GetProperty("id").GetString();

        using var content = new StringContent("{\"kind\":\"acknowledge\",\"person\":\"somebody else\"}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Http.PostAsync(new Uri($"api/v1/incidents/{id}/decisions", UriKind.Relative), content, Cancel);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("sato", (await server.GetAsync($"api/v1/incidents/{id}")).GetProperty("decisions")[0].GetProperty("person").GetString());
    }

    [Fact]
    public async Task A_stream_of_all_hits_is_an_export()
    {
        var viewer = await RunningServer.UserAsync(_folder.Path, "kato", Role.Viewer);
        var admin = await RunningServer.UserAsync(_folder.Path, "boss", Role.Admin);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        server.Http.DefaultRequestHeaders.Accept.ParseAdd("application/x-ndjson");
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", viewer);
        using var refused = await server.Http.GetAsync(new Uri("api/v1/events?q=id:713120", UriKind.Relative), Cancel);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", admin);
        using var given = await server.Http.GetAsync(new Uri("api/v1/events?q=id:713120", UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, given.StatusCode));
        var entry = (await server.GetAsync("api/v1/audit")).GetProperty("entries")[0];
        Assert.Equal(("export", "boss", "id:713120", "token boss-token: ndjson"), (entry.GetProperty("action").GetString(), entry.GetProperty("person").GetString(), entry.GetProperty("subject").GetString(), entry.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("--web", "http://0.0.0.0:0", "--web-plain")]
    [InlineData("--web", "http://127.0.0.1:0", "--web-proxy=127.0.0.1")]
    public async Task An_address_that_others_reach_needs_an_admin_first(string web, string address, string more)
    {
        await RunningServer.UserAsync(_folder.Path, "sato", Role.Operator);
        var problem = await Assert.ThrowsAsync<SettingsException>(() => RunningServer.StartAsync(_folder.Path, web, address, more));
        Assert.Contains("hikeshi user add NAME --role admin --data " + _folder.Path, problem.Sentence.En, StringComparison.Ordinal);

        await RunningServer.UserAsync(_folder.Path, "boss", Role.Admin);
        await using var server = await RunningServer.StartAsync(_folder.Path, web, address, more);
        Assert.NotNull(server.Host.Url);
    }

    [Fact]
    public async Task A_proxy_says_for_whom_it_speaks_and_by_which_name()
    {
        var token = await RunningServer.UserAsync(_folder.Path, "boss", Role.Admin);
        await using var server = await RunningServer.StartAsync(_folder.Path, "--web-proxy", "127.0.0.1");
        using var browser = new Browser(server);
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "logs.example.com");
        browser.Http.DefaultRequestHeaders.Add("Origin", "http://logs.example.com");
        await browser.LogInAsync("boss", "wrong password");

        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var entry = (await server.GetAsync("api/v1/audit")).GetProperty("entries")[0];
        Assert.Equal(("login-failed", "203.0.113.7"), (entry.GetProperty("action").GetString(), entry.GetProperty("address").GetString()));
    }

    [Fact]
    public async Task A_link_from_another_site_may_be_followed_to_a_page()
    {
        await RunningServer.UserAsync(_folder.Path, "boss", Role.Admin);
        await using var server = await RunningServer.StartAsync(_folder.Path);
        using var browser = new Browser(server);
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Mode", "navigate");
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "document");

        Assert.Equal("/login?back=%2Fincidents", await browser.GoAsync("/incidents"));
        Assert.Equal("403", await browser.PostAsync("/login/name"));
        Assert.Contains("content=\"0;url=/incidents\"", await browser.Http.GetStringAsync(new Uri("/login?back=/incidents", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", await browser.Http.GetStringAsync(new Uri("/login?back=//evil.example", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }
}
