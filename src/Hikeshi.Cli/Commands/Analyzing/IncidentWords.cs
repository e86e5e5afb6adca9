using System.Globalization;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>Puts the parts of an incident into words.</summary>
internal sealed class IncidentWords(Language language)
{
    public Language Language { get; } = language;

    public string In(LocalText text) => text.In(Language);

    public string Fill(LocalText text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text.In(Language), values);

    /// <summary>In capitals, where the language has them: on a terminal nothing else sets the word apart.</summary>
    public string Severity(IncidentSeverity severity) => In(VerdictTexts.Severity(severity)).ToUpperInvariant();

    /// <summary>"fw1, 2026-11-24 10:00:00 - 10:12:44, open".</summary>
    public string Where(Incident item)
    {
        var parts = new List<string>();
        if (item.Device.Length > 0)
        {
            parts.Add(item.Device);
        }

        if (item.First > 0)
        {
            parts.Add(Span(item.First, item.Last));
        }

        parts.Add(In(VerdictTexts.State(item)));
        if (!item.Rhythm.IsEmpty)
        {
            parts.Add(In(item.Rhythm));
        }

        return Join(parts);
    }

    private string Join(params IEnumerable<string> parts) => string.Join(Language == Language.Japanese ? "、" : ", ", parts);

    /// <summary>"The pre-shared keys differ (high confidence, on the side of the peer)".</summary>
    public string Cause(IncidentCause cause) => Fill(IncidentPageTexts.CauseSure, In(cause.Entry.Title), Sure(cause));

    private string Sure(IncidentCause cause)
    {
        var sure = Fill(VerdictTexts.Sure, In(VerdictTexts.Confidence(cause.Confidence)));
        return cause.Side is { } side && side != "either" ? Join(sure, Fill(IncidentPageTexts.OnSideOf, In(EvidenceTexts.Side(side)))) : sure;
    }

    /// <summary>"fw.log:12  713061  Rejecting IPSec tunnel: ...".</summary>
    public static string Line(Evidence item)
    {
        var place = item.File is { } file ? $"{Path.GetFileName(file)}:{item.Line}  " : item.Line > 0 ? $"{item.Line}  " : "";
        return $"{place}{item.Id}  {WithoutContext(item.Text)}";
    }

    /// <summary>The subject is named above the lines: the context in front of each would only push the text out of sight.</summary>
    private static string WithoutContext(string text)
    {
        const string Address = "IP = ";
        var isContext = text.StartsWith("Group = ", StringComparison.Ordinal) || text.StartsWith("Username = ", StringComparison.Ordinal)
            || text.StartsWith(Address, StringComparison.Ordinal);
        var at = isContext ? text.IndexOf(Address, StringComparison.Ordinal) : -1;
        var comma = at < 0 ? -1 : text.IndexOf(", ", at, StringComparison.Ordinal);
        return comma < 0 ? text : text[(comma + 2)..];
    }

    public static string Time(long ticks) => ticks <= 0
        ? "-"
        : new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Span(long first, long last)
    {
        var (begin, end) = (Time(first), Time(last));
        return begin == end ? begin : $"{begin} - {(begin[..10] == end[..10] ? end[11..] : end)}";
    }
}
