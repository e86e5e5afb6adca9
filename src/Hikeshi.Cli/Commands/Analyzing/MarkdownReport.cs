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

/// <summary>The report for a ticket.</summary>
internal sealed class MarkdownReport(Language language, string zone, bool isVerbose) : IReportFormat
{
    public void Write(LogReport report, Diagnosis diagnosis, int total, Action<ReadOnlySpan<byte>> to)
    {
        var words = new ReportWords(report, language);
        var page = new StringBuilder();
        page.Append("## ").Append(words.In(AnalyzeTexts.PageTitle)).Append("\n\n");
        page.Append(MarkdownText.Line(words.Verdict())).Append('\n');
        if (report.Lines > 0)
        {
            new IncidentMarkdown(page, new IncidentWords(language), isVerbose).Write(diagnosis.Incidents, total);
            Table(page, words, TunnelTexts.Heading, TunnelGrid.Of(diagnosis.Tunnels, words, isVerbose));
            if (isVerbose)
            {
                foreach (var (indent, text) in NegotiationSteps.Of(diagnosis.Tunnels, words))
                {
                    page.Append(indent == 0 ? "\n" : new string(' ', 2 * (indent - 1)) + "- ").Append(MarkdownText.Line(text)).Append(indent == 0 ? "\n\n" : "\n");
                }
            }

            Table(page, words, FailoverTexts.Heading, FailoverGrid.Of(diagnosis.Failovers, words, isWide: true, isVerbose));
            Table(page, words, FailoverTexts.MissingCommands, MissingGrid.Of(diagnosis.Failovers, words, isVerbose));
            Table(page, words, AnalyzeTexts.ActHeading, Asks(report.Asks.Rows.Take(report.Actions), words));
            Table(page, words, AnalyzeTexts.WatchHeading, Asks(report.Asks.Rows.Skip(report.Actions), words));
            Numbers(page, report, words);
            Notes(page, new ReportNotes(report, words, zone), words);
        }

        to(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Numbers(StringBuilder page, LogReport report, ReportWords words)
    {
        page.Append("\n### ").Append(words.In(AnalyzeTexts.OverviewHeading)).Append("\n\n");
        foreach (var (label, text) in Overview.Lines(report, words))
        {
            page.Append("- **").Append(label).Append("** ").Append(MarkdownText.Line(text)).Append('\n');
        }

        var grids = new ReportGrids(report, words, isWide: true);
        Table(page, words, AnalyzeTexts.DeviceHeading, grids.Devices());
        Table(page, words, AnalyzeTexts.MessageHeading, grids.Messages());
        Table(page, words, AnalyzeTexts.PhraseHeading, grids.Phrases());
        Table(page, words, AnalyzeTexts.PeerHeading, grids.Peers());
        Table(page, words, AnalyzeTexts.DeniedHeading, grids.Denied());
        Table(page, words, AnalyzeTexts.UnknownHeading, grids.UnknownIds());
        Table(page, words, AnalyzeTexts.DriftHeading, grids.Wordings());
    }

    private static Grid? Asks(IEnumerable<ActionRow> asks, ReportWords words)
    {
        var rows = asks.Select(a => Ask(a, words)).ToList();
        return rows.Count == 0 ? null : new Grid(
            [
                new(words.In(AnalyzeTexts.Count), IsNumber: true), new("ID"), new(words.In(AnalyzeTexts.Severity), IsNumber: true),
                new(words.In(AnalyzeTexts.Title)), new(words.In(AnalyzeTexts.ToDo)), new(words.In(AnalyzeTexts.Example), IsLog: true),
            ],
            rows,
            []);
    }

    private static string[] Ask(ActionRow ask, ReportWords words)
    {
        var row = ask.Message;
        var place = row.Example?.File is { } file ? $"{file}:{row.Example.Line} " : "";
        return
        [
            ReportGrids.Count(row), row.Id, ReportGrids.Severity(row), row.Title.In(words.Language),
            FirstSentence.Of(row.Best!.Advice.In(words.Language)), place + row.Example?.Text,
        ];
    }

    private static void Table(StringBuilder page, ReportWords words, LocalText heading, Grid? grid)
    {
        if (grid is null)
        {
            return;
        }

        page.Append("\n### ").Append(words.In(heading)).Append("\n\n|");
        foreach (var column in grid.Columns)
        {
            page.Append(' ').Append(column.Title).Append(" |");
        }

        page.Append("\n|");
        foreach (var column in grid.Columns)
        {
            page.Append(column.IsNumber ? " ---: |" : " --- |");
        }

        foreach (var row in grid.Rows)
        {
            Row(page, row.Select((cell, i) => grid.Columns[i].IsLog ? MarkdownCode.Log(cell) : MarkdownText.Line(cell)));
        }

        foreach (var row in grid.Ours)
        {
            Row(page, row.Select(MarkdownText.Line));
        }

        page.Append('\n');
    }

    private static void Row(StringBuilder page, IEnumerable<string> cells)
    {
        page.Append("\n|");
        foreach (var cell in cells)
        {
            page.Append(' ').Append(cell).Append(" |");
        }
    }

    private static void Notes(StringBuilder page, ReportNotes notes, ReportWords words)
    {
        if (notes.Notes() is { Count: > 0 } all)
        {
            page.Append("\n### ").Append(words.In(AnalyzeTexts.NoteHeading)).Append("\n\n");
            foreach (var note in all)
            {
                page.Append("- ").Append(MarkdownText.Line(note)).Append('\n');
            }
        }
    }
}
