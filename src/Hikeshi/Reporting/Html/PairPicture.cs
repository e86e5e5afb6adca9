using System.Globalization;
using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Reporting.Html;

/// <summary>
/// The replications of one pair: a lane for each unit, in it when the unit sends or receives, how each replication ended
/// on the unit that receives, and the commands that unit lacks.
/// </summary>
internal sealed class PairPicture(Page page, Failover pair, string anchor)
{
    private static readonly int[] Lanes = [28, 68];

    private readonly PairLanes _lanes = new(pair);

    public void Write(long first, long last)
    {
        var items = pair.Replications.Where(r => r.Begin > 0 && r.End > 0).ToList();
        items = [.. items.Take(page.Budget.Take(items.Count))];
        using var svg = page.Html.Open(
            "svg", ("class", "timeline"), ("role", "img"), ("width", "100%"), ("height", "80"), ("aria-labelledby", $"{anchor}-picture {anchor}-about"));
        page.Html.Element("title", PageWords.Short(pair.Device), ("id", $"{anchor}-picture"));
        page.Html.Element("desc", About(items, first, last), ("id", $"{anchor}-about"));
        for (var lane = 0; lane < Lanes.Length; lane++)
        {
            page.Html.Element("text", Label(lane), ("class", "lane"), ("x", "0"), ("y", Number(Lanes[lane] - 12)));
            page.Html.Void("rect", ("class", "rail"), ("x", "0"), ("width", "100%"), ("y", Number(Lanes[lane])), ("height", "1"));
        }

        var scale = new TimeScale(first, last);
        foreach (var item in items)
        {
            Draw(item, scale);
        }
    }

    /// <summary>The shapes that a replication is drawn with.</summary>
    public static IEnumerable<string> Shapes(Replication item) =>
        (item.Mode == ReplicationMode.Command ? [] : new[] { "began", Ending(item) }).Concat(item.Missing.Count > 0 ? ["missing"] : []);

    private void Draw(Replication item, in TimeScale scale)
    {
        var (sender, receiver) = _lanes.Of(item);
        if (item.Mode != ReplicationMode.Command)
        {
            Band(scale, Lanes[sender], item.SendBegin?.Ticks ?? item.Begin, item.SendEnd?.Ticks ?? item.End, isBad: false);
            Band(scale, Lanes[receiver], item.ReceiveBegin?.Ticks ?? item.Begin, item.ReceiveEnd?.Ticks ?? item.End, IsBad(item));
            page.Html.Void("rect", ("class", "rail"), ("x", scale.Of(item.Begin)), ("width", "1"), ("y", Number(Lanes[0])), ("height", Number(Lanes[1] - Lanes[0])));
            TimelineShapes.Draw(page.Html, "began", scale.Of(item.Begin), Number(Lanes[sender]));
        }

        foreach (var command in item.Missing.Where(m => m.Line.Ticks > 0))
        {
            TimelineShapes.Draw(page.Html, "missing", scale.Of(command.Line.Ticks), Number(Lanes[receiver]));
        }

        if (item.Mode != ReplicationMode.Command)
        {
            TimelineShapes.Draw(page.Html, Ending(item), scale.Of(item.End), Number(Lanes[receiver]));
        }
    }

    private void Band(in TimeScale scale, int lane, long from, long to, bool isBad)
    {
        if (from > 0 && to > from)
        {
            page.Html.Void(
                "rect", ("class", isBad ? "bad" : "good"), ("x", scale.Of(from)), ("width", scale.Width(from, to)),
                ("y", Number(lane - (isBad ? 6 : 2))), ("height", isBad ? "12" : "4"));
        }
    }

    /// <summary>"primary fw-a, last seen as active".</summary>
    private string Label(int lane)
    {
        if (_lanes[lane] is not { } unit)
        {
            return page.Words.In(_lanes.AreRoles ? lane == 0 ? FailoverHtmlTexts.ActiveUnit : FailoverHtmlTexts.StandbyUnit : FailoverHtmlTexts.OtherUnit);
        }

        var name = FailoverTexts.Unit(unit, page.Words.Language);
        name = PageWords.Short(unit.Unit is not null && unit.Host is { } host ? $"{name} {host}" : name);
        return pair.Units.LastOrDefault(u => u.Name.Unit == unit.Unit && (unit.Unit is not null || u.Name.Host == unit.Host)) is { } known
            ? page.Words.Fill(FailoverHtmlTexts.UnitRole, name, page.Words.In(FailoverHtmlTexts.Role(known.Role)))
            : name;
    }

    private string About(List<Replication> items, long first, long last) => page.Words.Fill(
        IncidentHtmlTexts.Picture, PageWords.Time(new(first, TimeSpan.Zero)), PageWords.Time(new(last, TimeSpan.Zero)),
        page.Words.Join(items.GroupBy(i => i.Outcome).OrderBy(g => g.Key)
            .Select(g => page.Words.Pair(page.Words.In(FailoverTexts.Outcome(g.Key)), PageWords.Number(g.Count())))
            .Append(page.Words.Pair(page.Words.In(FailoverTexts.MissingCommands), PageWords.Number(items.Sum(i => i.MissingCount))))));

    private static bool IsBad(Replication item) => item.Outcome is ReplicationOutcome.Incomplete or ReplicationOutcome.Unfinished;

    private static string Ending(Replication item) => item.Outcome switch
    {
        ReplicationOutcome.Completed => "resolved",
        ReplicationOutcome.Skipped => "up",
        ReplicationOutcome.Incomplete => "failed",
        ReplicationOutcome.Unfinished => "ended",
        _ => "other",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
