// How soon the pages of a running console can be read and used; benchmarks/pages starts one with a store:
//   dotnet run --project benchmarks/Hikeshi.PageBenchmark -c Release -- URL [PATH ...]
using System.Globalization;
using Hikeshi.PageBenchmark;
using Microsoft.Playwright;

string[] usual =
[
    "", "incidents", "tunnels", "failover", "management?span=24h", "volume?span=1h", "volume?span=24h", "search", "search?q=device:fw1&span=24h",
    "search?q=713120", "search?q=time:24h&top=source.ip", "live", "messages", "messages/713120", "devices", "settings", "analyze",
];
if (args.Length == 0)
{
    Console.Error.WriteLine("Give the address of a console: http://127.0.0.1:8514");
    return 2;
}

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
var links = new LinkFinder(browser, new Uri(args[0]));
string[] paths = args.Length > 1 ? args[1..] : [.. usual, .. await links.FirstAsync("incidents", "/incidents/"), .. await links.FirstAsync("tunnels", "/tunnels/")];

Console.WriteLine("milliseconds after the click          cold: content  usable | warm: content  usable | search, warm: rows    bars");
foreach (var path in paths)
{
    // A browser that was never here, then the same one again.
    await using var context = await browser.NewContextAsync(new() { BaseURL = args[0] });
    var cold = await PageTiming.OfAsync(context, path);
    var warm = await PageTiming.OfAsync(context, path);
    var search = warm.Rows is { } rows ? string.Create(CultureInfo.InvariantCulture, $" | {rows,18:0} {warm.Bars,7:0}") : "";
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"/{(path.Length > 35 ? path[..35] : path),-36} {cold.Content,13:0} {cold.Usable,7:0} | {warm.Content,13:0} {warm.Usable,7:0}{search}"));
}

return 0;
