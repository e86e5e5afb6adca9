using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>The devices that send: <c>/api/v1/devices</c>.</summary>
internal sealed class DevicesApi(ApiContext context, Collector collector, TimeProvider clock)
{
    private static readonly TimeSpan RateSpan = TimeSpan.FromMinutes(5);

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/devices", (HttpRequest request) => context.AnswerAsync(request, async cancel =>
        {
            var all = await RowsAsync(cancel);
            return ListPage<DeviceAnswer>.Of(request, all, out var problem) is { } page
                ? Results.Json(new DeviceList(page.Items, page.Next), ApiJson.Default.DeviceList)
                : problem!;
        }));
        app.MapGet("/api/v1/devices/{name}", (string name, HttpRequest request) => context.AnswerAsync(request, async cancel =>
            (await RowsAsync(cancel)).FirstOrDefault(d => d.Name == name || d.Aliases.Contains(name, StringComparer.Ordinal)) is { } found
                ? Results.Json(found, ApiJson.Default.DeviceAnswer)
                : ApiContext.Wrong(request, ApiTexts.NoDevice.With(name), StatusCodes.Status404NotFound)));
    }

    private async Task<List<DeviceAnswer>> RowsAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var recent = new TimeTest(EventKeys.Received, now.UtcTicks - RateSpan.Ticks, null);
        var counts = (await collector.Events.TopAsync(recent, EventKeys.Device, EventSearch.GreatestLimit, cancel)).ToDictionary(v => v.Value, v => v.Count, StringComparer.Ordinal);
        return [.. collector.Devices().Select(d => Row(d, counts.GetValueOrDefault(d.Counts.Name) / RateSpan.TotalSeconds, now))];
    }

    private static DeviceAnswer Row(KnownDevice known, double rate, DateTimeOffset now)
    {
        var device = known.Counts;
        return new DeviceAnswer
        {
            Name = device.Name,
            Aliases = known.Aliases,
            Units = known.Units.Count > 0 ? known.Units : null,
            LastSeen = device.LastSeen,
            Silent = device.LastSeen is { } seen && now - seen > Collector.SilentAfter,
            SkewMs = device.Skew?.TotalMilliseconds,
            LagMs = device.Lag.TotalMilliseconds,
            Rate = Math.Round(rate, 2),
            Parsed = device.Statuses.Parsed,
            Drift = device.Statuses.Drift,
            Unknown = device.Statuses.Unknown,
            Untagged = device.Statuses.Untagged,
            Bytes = device.Bytes,
            Stored = device.Stored,
            Dropped = known.Dropped.ToDictionary(d => LossReason.NameOf(d.Key), d => d.Value, StringComparer.Ordinal),
        };
    }
}
