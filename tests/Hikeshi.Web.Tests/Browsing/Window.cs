using Microsoft.Playwright;

namespace Hikeshi.Web.Tests.Browsing;

/// <summary>A browser window of one person; it keeps what the browser complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the content policy since the window was opened.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Window> OpenAsync(IBrowser browser, Uri url, string language, string theme, int width)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = url.ToString(),
            Locale = language == "ja" ? "ja-JP" : "en-US",
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            TimezoneId = "Asia/Tokyo",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        var window = new Window(context, await context.NewPageAsync());
        window.Page.Console += (_, m) =>
        {
            if (m.Type is "error")
            {
                window._complaints.Add(m.Text);
            }
        };
        window.Page.PageError += (_, text) => window._complaints.Add(text);
        return window;
    }

    /// <summary>Goes to a page and waits until its connection stands and it has loaded what it shows.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.WaitForFunctionAsync("() => !!window.Blazor && document.querySelector('main h1') && !document.querySelector('main .busy')");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>A picture for people to look at.</summary>
    public Task ShootAsync(string name)
    {
        var folder = Path.GetFullPath(Path.Join(AppContext.BaseDirectory, "..", "..", "..", "screenshots"));
        return Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Join(folder, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
