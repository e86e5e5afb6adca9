using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>The tables of a report. One without rows is left out.</summary>
internal sealed class ReportTables(Page page, LogReport report)
{
    /// <summary>All of them.</summary>
    public void Write()
    {
        Overview();
        Devices();
        Ranked(TableTexts.Messages, report.Ids, Kinds, r => [Count(r), Id(r), Severity(r), Cell.Time(r.Seen.First), Cell.Time(r.Seen.Last), Title(r)], Last);
        Ranked(TableTexts.Phrases, report.Phrases, Kinds, r => [Count(r), Id(r), Severity(r), Cell.Time(r.Seen.First), Cell.Time(r.Seen.Last), Title(r)], Last);
        Ranked(TableTexts.Peers, report.Peers, [.. Spans, TableTexts.Failed, TableTexts.Peer, TableTexts.Group], Peer, 4);
        Ranked(TableTexts.Denied, report.DeniedSources, [.. Spans, TableTexts.Source], Name, 3);
        Ranked(
            TableTexts.UnknownIds,
            report.UnknownIds,
            [TableTexts.Count, new("ID", "ID"), TableTexts.Severity, TableTexts.Last, TableTexts.Example],
            r => [Count(r), Id(r), Severity(r), Cell.Time(r.Seen.Last), Cell.Log(r.Example?.Text)],
            4);
        Ranked(
            TableTexts.Drift,
            report.Wordings,
            [TableTexts.Count, new("ID", "ID"), TableTexts.Wording],
            r => [Cell.Number(r.Seen.Count), Cell.Id(r.Id), Cell.Log(r.Shape)],
            2);
    }

    private const int Last = 5;

    private static LocalText[] Spans { get; } = [TableTexts.Count, TableTexts.First, TableTexts.Last];

    private static LocalText[] Kinds { get; } =
        [TableTexts.Count, new("ID", "ID"), TableTexts.Severity, TableTexts.First, TableTexts.Last, TableTexts.What];

    private void Overview()
    {
        page.Html.Break();
        new TableHtml(page, TableTexts.By, TableTexts.Count).Write(
            TableTexts.Counts, [.. OverviewRows.Of(page.Words, report).Select(r => (Cell[])[Cell.Words(r.By), Cell.Words(r.Counts)])]);
    }

    private void Devices()
    {
        var rows = report.Devices.Rows.Select(Name).ToList();
        Others(rows, report.Devices.Others, 4, 3, TableTexts.Others);
        Others(rows, report.Unnamed, 4, 3, TableTexts.Unnamed);
        Write(TableTexts.Devices, [.. Spans, TableTexts.Device], rows);
    }

    private static Cell[] Name(NameRow row) => [Cell.Number(row.Seen.Count), Cell.Time(row.Seen.First), Cell.Time(row.Seen.Last), Cell.Log(row.Name)];

    private static Cell[] Peer(PeerRow row) =>
    [
        Cell.Number(row.Seen.Count), Cell.Time(row.Seen.First), Cell.Time(row.Seen.Last), Cell.Number(row.Seen.Failures),
        Cell.Log(row.Name), Cell.Log(row.HasMoreGroups ? $"{row.Group}, …" : row.Group),
    ];

    private void Ranked<TRow>(LocalText caption, Ranking<TRow> ranking, LocalText[] columns, Func<TRow, Cell[]> row, int name)
    {
        var rows = ranking.Rows.Select(row).ToList();
        Others(rows, ranking.Others, columns.Length, name, TableTexts.Others);
        Write(caption, columns, rows);
    }

    /// <summary>Rows and others add up to all that the table counts.</summary>
    private void Others(List<Cell[]> rows, long count, int cells, int name, LocalText text)
    {
        if (count > 0)
        {
            var row = new Cell[cells];
            Array.Fill(row, Cell.Words(""));
            (row[0], row[name]) = (Cell.Number(count), Cell.Words(page.Words.In(text)));
            rows.Add(row);
        }
    }

    private void Write(LocalText caption, LocalText[] columns, List<Cell[]> rows)
    {
        if (rows.Count > 0)
        {
            page.Html.Break();
            new TableHtml(page, columns).Write(caption, rows);
        }
    }

    /// <summary>A plus marks a lower bound; a note says so.</summary>
    private static Cell Count(MessageRow row) => Cell.Number(PageWords.Number(row.Seen.Count) + (row.IsLowerBound ? "+" : ""));

    private static Cell Id(MessageRow row) => Cell.Id(row.Id);

    private static Cell Severity(MessageRow row) => Cell.Number(row.Severity < 0 ? "–" : PageWords.Number(row.Severity));

    private Cell Title(MessageRow row) => Cell.Words(page.Words.In(row.Title.IsEmpty ? TableTexts.UnknownTitle : row.Title));
}
