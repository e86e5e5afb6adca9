using System.Globalization;
using System.Text;
using System.Text.Json;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Headers.Times;
using Hikeshi.Querying.Parsing;

namespace Hikeshi.Testing.Querying;

/// <summary>
/// What every answerer of queries must agree on: events, queries, and which events each query means. The evaluator is
/// the reference; a store keeps the events and asks the same.
/// </summary>
public static class QueryConformance
{
    private static readonly JsonElement Suite = Open();

    /// <summary>The time of the suite: three in the afternoon of 2 January 2026, UTC.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 1, 2, 15, 0, 0, TimeSpan.Zero);

    public static TimeOptions Times { get; } = new() { Newest = Now };

    public static QueryOptions Options { get; } = new(MessageCatalog.BuiltIn) { Now = Now };

    public static IReadOnlyList<QueryEvent> Events { get; } = [.. Suite.GetProperty("events").EnumerateArray().Select(EventOf)];

    /// <summary>Queries from the file, and those that are too long to write down.</summary>
    public static IReadOnlyList<QueryCase> Cases { get; } =
    [
        .. Suite.GetProperty("cases").EnumerateArray().Select(c => new QueryCase(
            c.GetProperty("query").GetString()!, [.. c.GetProperty("keys").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)])),
        new($"\"{new string('x', 4000)}\"", []),
        new(string.Join(" OR ", Enumerable.Range(0, 256).Select(n => $"line:{n}")), []),
        new(string.Concat(Enumerable.Repeat("(-", 31)) + "id:713120" + new string(')', 31), [.. Events.Select(e => e.Key).Where(k => k is not ("phase2" or "drift")).Order(StringComparer.Ordinal)]),
        new("user:" + string.Concat(Enumerable.Repeat("a*", 200)), []),
    ];

    private static QueryEvent EventOf(JsonElement item)
    {
        var key = item.GetProperty("key").GetString()!;
        var raw = item.TryGetProperty("base64", out var bytes) ? bytes.GetBytesFromBase64() : Encoding.UTF8.GetBytes(item.GetProperty("raw").GetString()!);
        return new QueryEvent(key, raw, new EventContext
        {
            Key = key,
            ReceivedTicks = Text(item, "received") is { } received
                ? DateTimeOffset.Parse(received, CultureInfo.InvariantCulture).UtcTicks
                : 0,
            Device = Text(item, "device"),
            Unit = Text(item, "unit"),
            File = Text(item, "file"),
        });
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement Open()
    {
        using var resource = typeof(QueryConformance).Assembly.GetManifestResourceStream("conformance.json")!;
        using var document = JsonDocument.Parse(resource);
        return document.RootElement.Clone();
    }
}
