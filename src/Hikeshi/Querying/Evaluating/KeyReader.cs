using Hikeshi.Querying.Fields;

namespace Hikeshi.Querying.Evaluating;

/// <summary>Where the keys of an event are found. A text that is empty and a number below <c>least</c> are absent.</summary>
internal static class KeyReader
{
    public delegate ReadOnlySpan<byte> Text(EventView view);

    public static Text TextOf(QueryField key, int unit) => key.Name switch
    {
        "device" => v => v.Device(),
        "unit" => v => v.Context?.Unit is { Length: > 0 } known ? v.Utf8(known) : v.TryField(unit, out var own) ? own : default,
        "host" => v => v.Item.HostUtf8,
        "product" => v => v.Product(),
        "class" => v => v.Item.Class is { } found ? found.Utf8Name : default,
        "family" => v => v.Family(),
        "outcome" => v => v.Outcome(),
        "status" => v => v.Status(),
        "template" => v => v.Item.MatchedTemplate is { } template ? template.Utf8Name : default,
        "phrase" => v => v.Utf8(v.Item.Phrase?.Key),
        "key" => v => v.Utf8(v.Context?.Key),
        "file" => v => v.Utf8(v.Context?.File),
        _ => throw Unknown(key),
    };

    /// <summary>The number and the least one that counts as being there.</summary>
    public static (Func<EventView, long> Number, long Least) NumberOf(QueryField key) => key.Name switch
    {
        "time" => (v => v.Time(), 1),
        "received" => (v => v.Context?.ReceivedTicks ?? 0, 1),
        "id" => (v => v.Item.Id, 1),
        "severity" => (v => v.Item.Severity, 0),
        "line" => (v => v.Context is { Line: > 0 } known ? known.Line : v.Item.Line, 1),
        _ => throw Unknown(key),
    };

    private static NotSupportedException Unknown(QueryField key) => new($"No event has the key '{key.Name}'.");
}
