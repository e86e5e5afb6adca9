using System.Text;
using Microsoft.Playwright;

namespace Hikeshi.PageBenchmark;

/// <summary>How long a page took, in milliseconds since the browser was told to open it.</summary>
/// <param name="Content">Until what was asked for could be read.</param>
/// <param name="Usable">Until it answered to clicks, its content there: the server's first drawing was confirmed.</param>
/// <param name="Rows">Searches: until the first rows were there; else null.</param>
/// <param name="Bars">Searches: until the histogram was drawn.</param>
internal sealed record PageTiming(double Content, double Usable, double? Rows, double? Bars)
{
    private const string IsReadable = "!!document.querySelector('main h1') && !document.querySelector('main .busy')";

    /// <summary>Opens a page in a new tab.</summary>
    public static async Task<PageTiming> OfAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        var drawn = new TaskCompletionSource();
        page.WebSocket += (_, socket) => socket.FrameSent += (_, frame) =>
        {
            if ((frame.Binary is { } bytes ? Encoding.Latin1.GetString(bytes) : frame.Text ?? "").Contains("OnRenderCompleted", StringComparison.Ordinal))
            {
                drawn.TrySetResult();
            }
        };
        await page.GotoAsync("/" + path, new() { WaitUntil = WaitUntilState.Commit });
        var content = await WhenAsync(page, IsReadable);
        var isSearch = path.StartsWith("search", StringComparison.Ordinal);
        double? rows = isSearch ? await WhenAsync(page, "!!document.querySelector('.hit-row')") : null;
        await drawn.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var usable = await WhenAsync(page, IsReadable);
        double? bars = isSearch ? await WhenAsync(page, "!!document.querySelector('.bars svg')") : null;
        await page.CloseAsync();
        return new PageTiming(content, usable, rows, bars);
    }

    private static async Task<double> WhenAsync(IPage page, string condition)
    {
        var when = await page.WaitForFunctionAsync($"() => ({condition}) && performance.now()", options: new() { Timeout = 120_000 });
        return await when.JsonValueAsync<double>();
    }
}
