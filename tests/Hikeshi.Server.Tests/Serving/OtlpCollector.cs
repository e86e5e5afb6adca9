using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Hikeshi.Server.Tests.Serving;

/// <summary>Takes what is sent by OTLP over HTTP and keeps it as it came.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _came = new(StringComparer.Ordinal);

    private OtlpCollector(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http1));
        builder.Logging.ClearProviders();
        var made = new OtlpCollector(builder.Build());
        made._app.MapPost("/v1/{kind}", made.TakeAsync);
        await made._app.StartAsync(TestContext.Current.CancellationToken);
        return made;
    }

    /// <summary>Waits until a kind of message had all these words in it.</summary>
    public async Task HasAsync(string kind, params string[] words)
    {
        var missing = words;
        for (var i = 0; i < 600 && missing.Length > 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            missing = [.. words.Where(w => !_came.GetValueOrDefault(kind, "").Contains(w, StringComparison.Ordinal))];
        }

        Assert.Empty(missing);
    }

    public bool Had(string kind, string word) => _came.GetValueOrDefault(kind, "").Contains(word, StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(string kind, HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        var text = Encoding.Latin1.GetString(bytes.ToArray());
        _came.AddOrUpdate(kind, text, (_, before) => before + text);
    }
}
