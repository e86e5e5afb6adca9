using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>Names a subject in both languages.</summary>
internal static class SubjectTitle
{
    /// <summary>Fills <c>{field}</c> of the kind's title; where the subject lacks a field, names it by what it has.</summary>
    public static LocalText Of(IncidentKind kind, IReadOnlyList<KeyValuePair<string, string>> subject) =>
        new(Fill(kind.Title.En, subject), Fill(kind.Title.Ja, subject));

    private static string Fill(string title, IReadOnlyList<KeyValuePair<string, string>> subject)
    {
        foreach (var (name, value) in subject)
        {
            title = title.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        if (!title.Contains('{', StringComparison.Ordinal))
        {
            return title;
        }

        // The first gap takes what the line did tell; the others a question mark.
        var told = subject.Count > 0 ? string.Join(' ', subject.Select(f => f.Value)) : "?";
        while (title.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start && title.IndexOf('}', start) is > 0 and var end)
        {
            title = title[..start] + told + title[(end + 1)..];
            told = "?";
        }

        return title;
    }
}
