using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Querying.Fields;
using Hikeshi.Texts;

namespace Hikeshi.Querying.Completing;

/// <summary>The values of fields that have few, with their meaning.</summary>
internal sealed class ValueSuggestions(MessageCatalog catalog, QueryNames names)
{
    private const int Severities = 8;

    private static readonly QuerySuggestion[] Times =
    [
        new("15m", new("15 minutes ago", "15 分前")),
        new("1h", new("an hour ago", "1 時間前")),
        new("24h", new("24 hours ago", "24 時間前")),
        new("7d", new("seven days ago", "7 日前")),
        new("today", new("since midnight", "今日の 0 時から")),
        new("yesterday", new("the day before", "昨日 1 日")),
    ];

    private static readonly QuerySuggestion[] Statuses =
    [
        new("parsed", new("ID and wording are known", "ID も文面も既知")),
        new("drift", new("known ID, unknown wording", "ID は既知、文面は未知")),
        new("unknown", new("the catalog does not have the ID", "カタログにない ID")),
        new("untagged", new("no Cisco tag and no known wording", "Cisco のタグがなく、既知の文面でもない")),
    ];

    public IEnumerable<QuerySuggestion> Of(string field, string written)
    {
        var values = field.ToLowerInvariant() is "since" or "until" ? Times
            : field.Equals("has", StringComparison.OrdinalIgnoreCase) ? names.All.Select(n => new QuerySuggestion(n.Name, n.Meaning))
            : names.TryFind(field, out var found) && found.Fields is [{ IsKey: true } key] ? OfKey(key.Name)
            : [];
        return values.Where(v => v.Text.StartsWith(written, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<QuerySuggestion> OfKey(string key) => key switch
    {
        "id" => catalog.MessageIds.Select(Titled),
        "phrase" => catalog.PhraseNames.Select(Titled),
        "class" => catalog.Classes.DistinctBy(c => c.Name, StringComparer.Ordinal).Select(c => new QuerySuggestion(c.Name, c.Title)),
        "family" => catalog.Families.Select(f => new QuerySuggestion(f.Name, f.Title)),
        "outcome" => catalog.Outcomes.Select(o => new QuerySuggestion(o.Name, o.Title)),
        "severity" => Enumerable.Range(0, Severities).Select(s => new QuerySuggestion(s.ToString(CultureInfo.InvariantCulture), SeverityTexts.Of(s))),
        "status" => Statuses,
        "time" or "received" => Times,
        _ => [],
    };

    private QuerySuggestion Titled(string key) => new(key, catalog.Find(key)?.Title ?? LocalText.Empty);
}
