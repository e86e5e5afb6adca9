using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Processing;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Server.Serving;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>The devices that send: <c>/api/v1/devices</c>.</summary>
internal sealed class DevicesApi(ApiContext context, Collector collector, IReadOnlyDictionary<string, DeviceName> names, TimeProvider clock)
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

    /// <summary>The device that was heard last comes first.</summary>
    private async Task<List<DeviceAnswer>> RowsAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var recent = new TimeTest(EventKeys.Received, now.UtcTicks - RateSpan.Ticks, null);
        var counts = (await collector.Events.TopAsync(recent, EventKeys.Device, EventSearch.GreatestLimit, cancel)).ToDictionary(v => v.Value, v => v.Count, StringComparer.Ordinal);
        var origins = collector.Counters.Origins();
        return
        [
            .. collector.Counters.Devices()
                .OrderByDescending(d => d.LastSeen).ThenBy(d => d.Name, StringComparer.Ordinal)
                .Select(d => Row(d, counts.GetValueOrDefault(d.Name) / RateSpan.TotalSeconds, origins, now)),
        ];
    }

    private DeviceAnswer Row(DeviceSnapshot device, double rate, IReadOnlyList<OriginSnapshot> origins, DateTimeOffset now)
    {
        var hosts = names.Where(n => n.Value.Device == device.Name).ToList();
        var units = hosts.Select(h => h.Value.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new DeviceAnswer
        {
            Name = device.Name,
            Aliases = [.. hosts.Select(h => h.Key).Order(StringComparer.Ordinal)],
            Units = units.Count > 0 ? units : null,
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
            Dropped = origins.Where(o => o.Name == device.Name || hosts.Exists(h => h.Key == o.Name))
                .SelectMany(o => o.Dropped)
                .GroupBy(d => LossReason.NameOf(d.Key), d => d.Value, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal),
        };
    }
}
