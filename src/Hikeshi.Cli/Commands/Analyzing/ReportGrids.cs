using Hikeshi.Cli.Texts;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Rows;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The tables of a report, before they are set as text or Markdown. A table without rows is null.</summary>
internal sealed class ReportGrids(LogReport report, ReportWords words, bool isWide)
{
    public Grid? Devices()
    {
        var grid = Make(
            report.Devices,
            [Head(AnalyzeTexts.Count), Time(AnalyzeTexts.First), Time(AnalyzeTexts.Last), Log(AnalyzeTexts.Device)],
            r => [ReportWords.Number(r.Seen.Count), words.Time(r.Seen.First), words.Time(r.Seen.Last), r.Name]);
        if (grid is not null && report.Unnamed > 0)
        {
            grid.Ours.Add([ReportWords.Number(report.Unnamed), "", "", words.In(AnalyzeTexts.Unnamed)]);
        }

        return grid;
    }

    /// <summary>On a narrow page the title needs the room that the first time would take.</summary>
    public Grid? Messages() => Make(
        report.Ids,
        [Head(AnalyzeTexts.Count), new("ID"), Head(AnalyzeTexts.Severity), .. Wide(Time(AnalyzeTexts.First)), Time(AnalyzeTexts.Last), Time(AnalyzeTexts.Title)],
        r => [Count(r), r.Id, Severity(r), .. Wide(words.Time(r.Seen.First)), words.Time(r.Seen.Last), Title(r)]);

    public Grid? UnknownIds() => Make(
        report.UnknownIds,
        [Head(AnalyzeTexts.Count), new("ID"), Head(AnalyzeTexts.Severity), Time(AnalyzeTexts.Last), Log(AnalyzeTexts.Example)],
        r => [Count(r), r.Id, Severity(r), words.Time(r.Seen.Last), r.Example?.Text ?? ""]);

    public Grid? Phrases() => Make(
        report.Phrases,
        [Head(AnalyzeTexts.Count), .. Wide(Time(AnalyzeTexts.First)), Time(AnalyzeTexts.Last), Time(AnalyzeTexts.Title)],
        r => [Count(r), .. Wide(words.Time(r.Seen.First)), words.Time(r.Seen.Last), Title(r)]);

    public Grid? Peers() => Make(
        report.Peers,
        [
            Head(AnalyzeTexts.Count), Head(AnalyzeTexts.Failures), Time(AnalyzeTexts.First), Time(AnalyzeTexts.Last),
            Log(AnalyzeTexts.Peer), Log(AnalyzeTexts.Group),
        ],
        r => [
            ReportWords.Number(r.Seen.Count), ReportWords.Number(r.Seen.Failures), words.Time(r.Seen.First), words.Time(r.Seen.Last),
            r.Name, r.HasMoreGroups ? $"{r.Group}, …" : r.Group ?? "",
        ]);

    public Grid? Denied() => Make(
        report.DeniedSources,
        [Head(AnalyzeTexts.Count), Time(AnalyzeTexts.First), Time(AnalyzeTexts.Last), Log(AnalyzeTexts.Source)],
        r => [ReportWords.Number(r.Seen.Count), words.Time(r.Seen.First), words.Time(r.Seen.Last), r.Name]);

    public Grid? Wordings() => Make(
        report.Wordings,
        [Head(AnalyzeTexts.Count), new("ID"), Log(AnalyzeTexts.Wording)],
        r => [ReportWords.Number(r.Seen.Count), r.Id, r.Shape]);

    public static string Severity(MessageRow row) => row.Severity < 0 ? "-" : ReportWords.Number(row.Severity);

    /// <summary>A plus marks a lower bound; a note below the tables says so.</summary>
    public static string Count(MessageRow row) => ReportWords.Number(row.Seen.Count) + (row.IsLowerBound ? "+" : "");

    private T[] Wide<T>(T cell) => isWide ? [cell] : [];

    private Grid? Make<TRow>(Ranking<TRow> table, Column[] columns, Func<TRow, string[]> row)
    {
        if (table.Rows.Count == 0)
        {
            return null;
        }

        var grid = new Grid(columns, [.. table.Rows.Select(row)], []);
        if (table.Others > 0)
        {
            string[] others = [ReportWords.Number(table.Others), .. columns.Skip(1).Select(_ => "")];
            others[^1] = words.In(AnalyzeTexts.Others);
            grid.Ours.Add(others);
        }

        return grid;
    }

    private string Title(MessageRow row) =>
        row.Title.IsEmpty ? words.In(AnalyzeTexts.UnknownTitle) : row.Title.In(words.Language);

    private Column Head(Hikeshi.Texts.LocalText title) => new(words.In(title), IsNumber: true);

    private Column Time(Hikeshi.Texts.LocalText title) => new(words.In(title));

    private Column Log(Hikeshi.Texts.LocalText title) => new(words.In(title), IsLog: true);
}
