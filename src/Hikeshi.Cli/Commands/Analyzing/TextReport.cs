using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>
/// The page a person reads at three in the morning: one sentence that says how bad it is, what to do first, and
/// only then the numbers.
/// </summary>
internal sealed class TextReport(Language language, int width, Palette palette, string zone) : IReportFormat
{
    /// <summary>So many actions are told in full; the others take one line each.</summary>
    private const int InFull = 5;

    /// <summary>From this width on tables have all their columns.</summary>
    private const int RoomForAll = 100;

    private const int Indent = 2;
    private const int BodyIndent = 10;

    public ReadOnlyMemory<byte> Write(LogReport report)
    {
        var words = new ReportWords(report, language);
        var page = new TextPage(width, palette);
        page.Paragraph(words.Verdict(), paint: palette.Strong);
        if (report.Lines > 0)
        {
            Asks(page, report, words);
            Numbers(page, report, words);
            Close(page, new ReportNotes(report, words, zone), words);
        }

        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Asks(TextPage page, LogReport report, ReportWords words)
    {
        var actions = report.Asks.Rows.Take(report.Actions).ToList();
        var watches = report.Asks.Rows.Skip(report.Actions).ToList();
        if (actions.Count > 0)
        {
            page.Heading(words.In(AnalyzeTexts.ActHeading));
            foreach (var ask in actions.Take(InFull))
            {
                Full(page, ask, words);
            }

            Brief(page, actions.Skip(InFull), words);
        }

        if (watches.Count > 0)
        {
            page.Heading(words.In(AnalyzeTexts.WatchHeading));
            Brief(page, watches, words);
        }

        var hidden = report.Asks.Distinct - report.Asks.Rows.Count;
        if (hidden > 0)
        {
            page.Line(words.Fill(AnalyzeTexts.MoreAsks, ReportWords.Number(hidden)), Indent);
        }
    }

    private static void Full(TextPage page, ActionRow ask, ReportWords words)
    {
        var row = ask.Message;
        page.Paragraph(row.Title.In(words.Language), BodyIndent, Lead(page, row), page.Palette.Strong);
        var severity = row.Severity < 0 ? "" : words.Fill(AnalyzeTexts.SeverityOf, row.Severity, words.In(SeverityTexts.Of(row.Severity)));
        page.Paragraph(words.Join(new[] { words.Seen(row), severity }.Where(p => p.Length > 0)), BodyIndent);
        page.Paragraph(words.Pair(words.In(ask.Action.Title), FirstSentence.Of(row.Best!.Advice.In(words.Language))), BodyIndent);
        if (row.Example is { } example)
        {
            var place = example.File is { } file ? $"{file}:{example.Line}" : words.Fill(AnalyzeTexts.LineOf, example.Line);
            page.Line($"{place}  {example.Text}", BodyIndent);
        }
    }

    /// <summary>One line each: ID, count, title.</summary>
    private static void Brief(TextPage page, IEnumerable<ActionRow> asks, ReportWords words)
    {
        foreach (var row in asks.Select(a => a.Message))
        {
            page.Paragraph(words.Join(row.Title.In(words.Language), words.Seen(row)), BodyIndent, Lead(page, row));
        }
    }

    private static string Lead(TextPage page, MessageRow row) =>
        new string(' ', Indent) + page.Palette.BySeverity(row.Id, row.Severity) + new string(' ', Math.Max(BodyIndent - Indent - row.Id.Length, 1));

    private void Numbers(TextPage page, LogReport report, ReportWords words)
    {
        page.Heading(words.In(AnalyzeTexts.OverviewHeading));
        var lines = Overview.Lines(report, words).ToList();
        var label = lines.Max(l => DisplayWidth.Of(l.Label)) + Indent;
        foreach (var (name, text) in lines)
        {
            page.Paragraph(text, Indent + label, new string(' ', Indent) + DisplayWidth.Fit(name, label));
        }

        var grids = new ReportGrids(report, words, isWide: width >= RoomForAll);
        Table(page, words, AnalyzeTexts.DeviceHeading, grids.Devices());
        Table(page, words, AnalyzeTexts.MessageHeading, grids.Messages());
        Table(page, words, AnalyzeTexts.PhraseHeading, grids.Phrases());
        Table(page, words, AnalyzeTexts.PeerHeading, grids.Peers());
        Table(page, words, AnalyzeTexts.DeniedHeading, grids.Denied());
        Table(page, words, AnalyzeTexts.UnknownHeading, grids.UnknownIds());
        Table(page, words, AnalyzeTexts.DriftHeading, grids.Wordings());
    }

    private static void Table(TextPage page, ReportWords words, LocalText heading, Grid? grid)
    {
        if (grid is not null)
        {
            page.Heading(words.In(heading));
            page.Table(grid);
        }
    }

    private static void Close(TextPage page, ReportNotes notes, ReportWords words)
    {
        var all = notes.Notes();
        if (all.Count > 0)
        {
            page.Heading(words.In(AnalyzeTexts.NoteHeading));
            foreach (var note in all)
            {
                page.Paragraph(note, Indent, new string(' ', Indent));
            }
        }

        page.Heading(words.In(AnalyzeTexts.NextHeading));
        var next = notes.Next();
        var widest = next.Max(n => n.Command.Length) + Indent;
        foreach (var (command, about) in next)
        {
            page.Paragraph(about, Indent + widest, new string(' ', Indent) + page.Palette.Strong(command.PadRight(widest)));
        }
    }
}
