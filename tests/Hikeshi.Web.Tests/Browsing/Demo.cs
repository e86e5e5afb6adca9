using System.Net;
using System.Text.RegularExpressions;
using Hikeshi.Web.Tests.Pages;
using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Browsing;

/// <summary>One demo server and one browser for all tests that only look.</summary>
public sealed class Demo : IAsyncLifetime
{
    /// <summary>Where Debian's packages put the browser.</summary>
    private const string Chromium = "/usr/bin/chromium";

    private ServerProcess? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why browser tests are skipped, or null.</summary>
    public static string? Missing { get; } = File.Exists(Chromium) ? null : "chromium is not installed: apt-get install chromium";

    public Uri Url => _server!.Url;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        _server = await ServerProcess.StartAsync("--demo");
        _browser = await LaunchAsync();
        await WaitForIncidentsAsync();
    }

    /// <summary>A new window that knows nothing of the others.</summary>
    public Task<Window> OpenAsync(string language = "en", string theme = "light", int width = 1280) =>
        Window.OpenAsync(_browser!, Url, language, theme, width);

    /// <summary>The same browser at another server.</summary>
    internal Task<Window> OpenAtAsync(ServerProcess server, string language = "en", string theme = "light", int width = 1280) =>
        Window.OpenAsync(_browser!, server.Url, language, theme, width);

    /// <summary>The path of one of <see cref="Rooms"/>; where it names one of many, the demo's first.</summary>
    internal async Task<string> PathAsync(string room) => room switch
    {
        Rooms.Incident => "/" + await FirstAsync("/incidents?state=all", "incidents"),
        Rooms.Tunnel => "/" + await FirstAsync("/tunnels", "tunnels"),
        _ => "/" + room,
    };

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>The first of many that a page links to.</summary>
    private async Task<string> FirstAsync(string path, string room)
    {
        using var http = new HttpClient { BaseAddress = Url };
        var page = await http.GetStringAsync(new Uri(path, UriKind.Relative));
        return Regex.Match(page, $"(?<=href=\"){room}/[^\"?/]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value is { Length: > 0 } found
            ? WebUtility.HtmlDecode(found)
            : throw new InvalidOperationException($"{path} links to none of {room}.");
    }

    private async Task<IBrowser> LaunchAsync()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>The fleet plays half an hour at its start; tests look when the verdicts are there.</summary>
    private async Task WaitForIncidentsAsync()
    {
        using var http = new HttpClient { BaseAddress = Url };
        for (var i = 0; i < 240; i++)
        {
            var answer = await http.GetStringAsync(new Uri("/api/v1/incidents?state=open", UriKind.Relative));
            using var json = System.Text.Json.JsonDocument.Parse(answer);
            if (json.RootElement.GetProperty("incidents").GetArrayLength() >= 5)
            {
                return;
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException("The demo fleet has no five open incidents after a minute.");
    }
}
