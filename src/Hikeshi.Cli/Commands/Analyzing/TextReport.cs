using System.Text;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>
/// The page a person reads at three in the morning: one sentence that says how bad it is, what to do first, and
/// only then the numbers.
/// </summary>
internal sealed class TextReport(Language language, TerminalView view, string zone, bool isVerbose) : IReportFormat
{
    /// <summary>So many actions are told in full; the others take one line each.</summary>
    private const int InFull = 5;

    /// <summary>From this width on tables have all their columns.</summary>
    private const int RoomForAll = 100;

    private const int Indent = 2;

    /// <summary>Error and worse.</summary>
    private const int WorstSeverities = 3;

    private const int IdWidth = 6;

    private const int BodyIndent = Indent + IdWidth + PageCell.Gap;

    public void Write(LogReport report, Diagnosis diagnosis, int total, Action<ReadOnlySpan<byte>> to)
    {
        var words = new ReportWords(report, language);
        var page = new Page(view);
        page.Text(words.Verdict(), ink: Ink.Strong);
        if (report.Lines > 0)
        {
            new IncidentPage(page, view, new IncidentWords(language), isVerbose).Write(diagnosis.Incidents, total);
            if (diagnosis.Forgotten > 0)
            {
                page.Text(words.Fill(IncidentPageTexts.Forgotten, ReportWords.Number(diagnosis.Forgotten)), Indent, ink: Ink.Faint);
            }

            Table(page, words.In(TunnelTexts.Heading), TunnelGrid.Of(diagnosis.Tunnels, words, isVerbose));
            if (isVerbose)
            {
                Steps(page, NegotiationSteps.Of(diagnosis.Tunnels, words));
            }

            Table(page, words.In(FailoverTexts.Heading), FailoverGrid.Of(diagnosis.Failovers, words, isWide: view.Width >= RoomForAll, isVerbose));
            Table(page, words.In(FailoverTexts.MissingCommands), MissingGrid.Of(diagnosis.Failovers, words, isVerbose));
            Asks(page, report, words);
            Numbers(page, report, words);
            Close(page, new ReportNotes(report, words, zone), words);
        }

        to(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Steps(Page page, IEnumerable<(int Indent, string Text)> lines)
    {
        foreach (var (indent, text) in lines)
        {
            if (indent == 0)
            {
                page.Blank();
            }

            page.Text(text, Indent * (indent + 1), ink: indent == 0 ? Ink.Strong : Ink.Plain);
        }
    }

    private void Asks(Page page, LogReport report, ReportWords words)
    {
        var actions = report.Asks.Rows.Take(report.Actions).ToList();
        var watches = report.Asks.Rows.Skip(report.Actions).ToList();
        if (actions.Count > 0)
        {
            Heading(page, words.In(AnalyzeTexts.ActHeading));
            foreach (var ask in actions.Take(InFull))
            {
                Full(page, ask, words);
            }

            Brief(page, actions.Skip(InFull), words);
        }

        if (watches.Count > 0)
        {
            Heading(page, words.In(AnalyzeTexts.WatchHeading));
            Brief(page, watches, words);
        }

        var hidden = report.Asks.Distinct - report.Asks.Rows.Count;
        if (hidden > 0)
        {
            page.Text(words.Fill(AnalyzeTexts.MoreAsks, ReportWords.Number(hidden)), Indent, ink: Ink.Faint);
        }
    }

    private void Full(Page page, ActionRow ask, ReportWords words)
    {
        var row = ask.Message;
        page.Row(Indent, Id(row), new PageCell(row.Title.In(words.Language), 0, Ink.Strong));
        var severity = row.Severity < 0 ? "" : words.Fill(AnalyzeTexts.SeverityOf, row.Severity, words.In(SeverityTexts.Of(row.Severity)));
        page.Text(words.Join(new[] { words.Seen(row), severity }.Where(p => p.Length > 0)), BodyIndent);
        page.Prose(words.Pair(words.In(ask.Action.Title), FirstSentence.Of(row.Best!.Advice.In(words.Language))), BodyIndent);
        if (row.Example is { } example)
        {
            var place = example.File is { } file ? $"{file}:{example.Line}" : words.Fill(AnalyzeTexts.LineOf, example.Line);
            var line = DisplayWidth.Fit(SafeText.Of($"{place}  {example.Text}"), view.Width - BodyIndent);
            page.Line((new string(' ', BodyIndent) + line.TrimEnd(), Ink.Faint));
        }
    }

    /// <summary>ID, title and how often.</summary>
    private static void Brief(Page page, IEnumerable<ActionRow> asks, ReportWords words)
    {
        foreach (var row in asks.Select(a => a.Message))
        {
            page.Row(Indent, Id(row), new PageCell(words.Join(row.Title.In(words.Language), words.Seen(row)), 0));
        }
    }

    private static PageCell Id(MessageRow row) =>
        new(row.Id, IdWidth, row.Severity is >= 0 and <= WorstSeverities ? Ink.Alarm : Ink.Strong);

    private static void Heading(Page page, string title)
    {
        page.Blank();
        page.Text(title, ink: Ink.Strong);
    }

    private void Numbers(Page page, LogReport report, ReportWords words)
    {
        Heading(page, words.In(AnalyzeTexts.OverviewHeading));
        var lines = Overview.Lines(report, words).ToList();
        var label = lines.Max(l => DisplayWidth.Of(l.Label));
        foreach (var (name, text) in lines)
        {
            page.Row(Indent, new PageCell(name, label), new PageCell(text, 0));
        }

        var grids = new ReportGrids(report, words, isWide: view.Width >= RoomForAll);
        Table(page, words.In(AnalyzeTexts.DeviceHeading), grids.Devices());
        Table(page, words.In(AnalyzeTexts.MessageHeading), grids.Messages());
        Table(page, words.In(AnalyzeTexts.PhraseHeading), grids.Phrases());
        Table(page, words.In(AnalyzeTexts.PeerHeading), grids.Peers());
        Table(page, words.In(AnalyzeTexts.DeniedHeading), grids.Denied());
        Table(page, words.In(AnalyzeTexts.UnknownHeading), grids.UnknownIds());
        Table(page, words.In(AnalyzeTexts.DriftHeading), grids.Wordings());
    }

    private void Table(Page page, string heading, Grid? grid)
    {
        if (grid is not null)
        {
            Heading(page, heading);
            new GridPage(page, view.Width).Add(grid);
        }
    }

    private static void Close(Page page, ReportNotes notes, ReportWords words)
    {
        if (notes.Notes() is { Count: > 0 } all)
        {
            Heading(page, words.In(AnalyzeTexts.NoteHeading));
            foreach (var note in all)
            {
                page.Text(note, Indent, hang: Indent);
            }
        }

        Heading(page, words.In(AnalyzeTexts.NextHeading));
        var next = notes.Next();
        var widest = next.Max(n => n.Command.Length);
        foreach (var (command, about) in next)
        {
            page.Row(Indent, new PageCell(command, widest, Ink.Code), new PageCell(about, 0));
        }
    }
}
