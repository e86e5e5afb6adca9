using Hikeshi.Cli.Texts;
using Hikeshi.Reporting;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>What a reader must know to trust the numbers, and how to go on.</summary>
internal sealed class ReportNotes(LogReport report, ReportWords words, string zone)
{
    public IReadOnlyList<string> Notes()
    {
        var notes = new List<string>();
        Add(notes, report.YearAssumed, AnalyzeTexts.YearNote);
        Add(notes, report.DateAssumed, AnalyzeTexts.DateNote);
        Add(notes, report.ZoneAssumed, AnalyzeTexts.ZoneNote);
        Add(notes, report.Untimed, AnalyzeTexts.UntimedNote);
        Add(notes, report.Repeats, AnalyzeTexts.RepeatNote);
        Add(notes, report.Untagged, AnalyzeTexts.UntaggedNote);
        Add(notes, report.CutBytes, AnalyzeTexts.CutNote);
        if (report.Ids.Rows.Concat(report.Phrases.Rows).Any(r => r.IsLowerBound))
        {
            notes.Add(words.In(AnalyzeTexts.LowerBoundNote));
        }

        if (report.Devices.IsCapped || report.Ids.IsCapped || report.Peers.IsCapped || report.DeniedSources.IsCapped || report.Wordings.IsCapped)
        {
            notes.Add(words.In(AnalyzeTexts.CappedNote));
        }

        return notes;
    }

    /// <summary>Commands to type next, each with what it shows.</summary>
    public IReadOnlyList<(string Command, string About)> Next()
    {
        var next = new List<(string, string)>();
        var row = report.Asks.Rows.Select(a => a.Message).Concat(report.Ids.Rows).FirstOrDefault(r => r.Entry is not null);
        if (row is not null)
        {
            next.Add(($"hikeshi explain {row.Phrase?.Key ?? row.Id}", words.In(AnalyzeTexts.NextExplain)));
        }

        if (report.Drift + report.Unknown > 0)
        {
            var status = report.Drift > 0 ? "drift" : "unknown";
            next.Add(($"hikeshi parse FILE --format text --only-status {status}", words.In(AnalyzeTexts.NextParse)));
        }
        else
        {
            next.Add(("hikeshi parse FILE --format text", words.In(AnalyzeTexts.NextLines)));
        }

        return next;
    }

    private void Add(List<string> notes, long count, LocalText text)
    {
        if (count > 0)
        {
            notes.Add(words.Fill(text, ReportWords.Number(count), zone));
        }
    }
}
