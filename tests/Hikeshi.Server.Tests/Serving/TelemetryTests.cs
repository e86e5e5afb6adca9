using Hikeshi.Server.Tests.Kills;

namespace Hikeshi.Server.Tests.Serving;

/// <summary>What is sent to a collector of OpenTelemetry.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Line = "<165>Nov 28 2026 10:00:00 fw1 : %ASA-5-713119: Group = 192.0.2.1, IP = 192.0.2.1, PHASE 1 COMPLETED";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Counters_and_spans_reach_a_collector_that_is_named()
    {
        await using var collector = await OtlpCollector.StartAsync();
        var port = ServerProcess.FreePort();
        using var server = new ServerProcess(
            _folder.Path, ServerProcess.FreePort(), port,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_RESOURCE_ATTRIBUTES", "site=tokyo"));
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await ReadyAsync(http, server);
        using var lines = new StringContent(Line);
        using var taken = await http.PostAsync(new Uri("/api/v1/ingest", UriKind.Relative), lines, TestContext.Current.CancellationToken);
        Assert.True(taken.IsSuccessStatusCode);
        _ = await http.GetStringAsync(new Uri("/api/v1/events/count?q=", UriKind.Relative), TestContext.Current.CancellationToken);

        await collector.HasAsync("metrics", "hikeshi.frames.received", "dotnet.process.memory.working_set", "service.name", "tokyo");
        await collector.HasAsync("traces", "store.commit", "hikeshi.events", "store.ask", "/api/v1/events/count");
        Assert.False(collector.Had("traces", "/healthz"));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task ReadyAsync(HttpClient http, ServerProcess server)
    {
        for (var i = 0; i < 600; i++)
        {
            await server.CheckAsync();
            try
            {
                using var answer = await http.GetAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The server is not ready after 30 s.");
    }
}
