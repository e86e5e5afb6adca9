using Hikeshi.Cli;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Api;

/// <summary>How the server itself is: <c>/healthz</c>, <c>/api/v1/status</c>.</summary>
internal static class HealthApi
{
    /// <param name="app">Asks for nobody: whoever watches the server from outside has no login.</param>
    /// <param name="view">Asks for a reader.</param>
    /// <param name="collector">The collector.</param>
    /// <param name="clock">The clock.</param>
    public static void Map(IEndpointRouteBuilder app, IEndpointRouteBuilder view, Collector collector, TimeProvider clock)
    {
        var started = clock.GetUtcNow();
        app.MapGet("/healthz/live", () => Results.Json(new HealthAnswer("ok"), ApiJson.Default.HealthAnswer)).AllowAnonymous();
        app.MapGet("/healthz/ready", () => collector.Failures is { Count: > 0 } reasons
            ? Results.Json(new HealthAnswer("failing", [.. reasons.Select(r => r.En)]), ApiJson.Default.HealthAnswer, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new HealthAnswer("ok"), ApiJson.Default.HealthAnswer)).AllowAnonymous();
        view.MapGet("/api/v1/status", () => Results.Json(Status(collector, started, clock.GetUtcNow()), ApiJson.Default.StatusAnswer));
    }

    private static StatusAnswer Status(Collector collector, DateTimeOffset started, DateTimeOffset now) => new()
    {
        Version = ProgramVersion.Short,
        Started = started,
        Origins = [.. collector.Counters.Origins().Select(o => new StatusAnswer.OriginRow(
            o.Name,
            o.Transport?.ToString().ToLowerInvariant(),
            o.Received,
            o.Bytes,
            o.Stored,
            o.Spooled,
            o.Dropped.ToDictionary(d => LossReason.NameOf(d.Key), d => d.Value, StringComparer.Ordinal),
            o.Lag.TotalMilliseconds,
            o.LastSeen))],
        Devices = [.. collector.Counters.Devices().Select(d => new StatusAnswer.DeviceRow(
            d.Name,
            d.Statuses.Parsed,
            d.Statuses.Drift,
            d.Statuses.Unknown,
            d.Statuses.Untagged,
            d.Bytes,
            d.Stored,
            d.Lag.TotalMilliseconds,
            d.Skew?.TotalMilliseconds,
            d.LastSeen,
            d.LastSeen is { } seen && now - seen > Collector.SilentAfter))],
        Listeners = [.. collector.Received.All.Select(l => new StatusAnswer.ListenerRow(l.Listener, l.What, l.Count))],
        JournalBytes = collector.Journal.State.Bytes,
        Repeated = collector.Received.Repeats,
    };
}
