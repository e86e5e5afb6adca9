using System.Globalization;
using System.Text.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;

namespace Hikeshi.Web.Asking;

/// <summary>An incident as pages show it: the JSON of the contract, read leniently, and what people decided.</summary>
public sealed record IncidentView
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Severity { get; init; }

    public required string Device { get; init; }

    /// <summary>open or resolved, by the lines or by a person.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>True when a person resolved what the lines leave open: that can be taken back.</summary>
    public required bool CanReopen { get; init; }

    public required bool IsAcknowledged { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Subject { get; init; }

    /// <summary>The subject as it stands in the JSON, by which the store finds others of it; null when there is none.</summary>
    public string? SubjectJson { get; init; }

    public required long First { get; init; }

    public required long Last { get; init; }

    public required long Count { get; init; }

    public required bool CountIsLowerBound { get; init; }

    public required LocalText Summary { get; init; }

    public required LocalText Rhythm { get; init; }

    public required LocalText Action { get; init; }

    public required IReadOnlyList<CauseView> Causes { get; init; }

    public required IReadOnlyList<EvidenceView> Symptoms { get; init; }

    public required IReadOnlyList<MarkView> Timeline { get; init; }

    public required IReadOnlyList<IncidentDecision> Decisions { get; init; }

    /// <summary>Every line that was kept as proof, in the order of time, each once.</summary>
    public IReadOnlyList<EvidenceView> Lines =>
        [.. Causes.SelectMany(c => c.Evidence).Concat(Symptoms).DistinctBy(e => (e.Key, e.Ticks, e.Text)).OrderBy(e => e.Ticks)];

    /// <summary>Reads a stored incident.</summary>
    public static IncidentView Of(StoredIncident stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        using var json = JsonDocument.Parse(stored.Record.Json);
        var root = json.RootElement;
        return new IncidentView
        {
            Id = stored.Record.Id,
            Kind = stored.Record.Kind,
            Severity = stored.Record.Severity,
            Device = stored.Record.Device,
            IsOpen = stored.Record.State == "open" && !stored.IsResolvedByPerson,
            CanReopen = stored.Record.State == "open" && stored.IsResolvedByPerson,
            IsAcknowledged = stored.IsAcknowledged,
            Subject = root.TryGetProperty("subject", out var subject)
                ? [.. subject.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Visible.Text(p.Value.ToString())))]
                : [],
            SubjectJson = subject.ValueKind == JsonValueKind.Object ? subject.GetRawText() : null,
            First = stored.Record.FirstTicks,
            Last = stored.Record.LastTicks,
            Count = root.TryGetProperty("count", out var count) ? count.GetInt64() : 0,
            CountIsLowerBound = root.TryGetProperty("count_is_lower_bound", out var bound) && bound.GetBoolean(),
            Summary = Both(root, "summary"),
            Rhythm = Both(root, "rhythm"),
            Action = Both(root, "action"),
            Causes = [.. List(root, "causes").Select(Cause)],
            Symptoms = [.. List(root, "symptoms").Select(Evidence)],
            Timeline = [.. List(root, "timeline").Select(m => new MarkView(Ticks(m), String(m, "what") ?? "", String(m, "id"), Both(m, "text")))],
            Decisions = stored.Decisions,
        };
    }

    private static CauseView Cause(JsonElement cause) => new(
        String(cause, "code") ?? "", String(cause, "confidence") ?? "low", String(cause, "side"), Both(cause, "title"), Both(cause, "explanation"))
    {
        Details = [.. List(cause, "details").Select(d => new LocalText(String(d, "en") ?? "", String(d, "ja") ?? ""))],
        Confirm = [.. List(cause, "confirm").Select(c => c.GetString() ?? "")],
        ConfirmAbout = Both(cause, "confirm_about"),
        Mend = Both(cause, "mend"),
        EvidenceCount = cause.TryGetProperty("evidence_count", out var count) ? count.GetInt64() : 0,
        Evidence = [.. List(cause, "evidence").Select(Evidence)],
    };

    private static EvidenceView Evidence(JsonElement item) =>
        new(String(item, "key"), Ticks(item), String(item, "id") ?? "", Visible.Text(String(item, "text") ?? ""));

    private static JsonElement.ArrayEnumerator List(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? String(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static LocalText Both(JsonElement of, string name) =>
        of.TryGetProperty(name, out var both) && both.ValueKind == JsonValueKind.Object
            ? new LocalText(String(both, "en") ?? "", String(both, "ja") ?? "")
            : LocalText.Empty;

    private static long Ticks(JsonElement of) =>
        DateTimeOffset.TryParse(String(of, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcTicks : 0;
}
