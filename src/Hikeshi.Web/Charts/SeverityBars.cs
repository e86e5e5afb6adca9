using System.Text.Json.Nodes;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Shell;
using Hikeshi.Web.Texts;

namespace Hikeshi.Web.Charts;

/// <summary>Events over time as bars, stacked by severity.</summary>
internal static class SeverityBars
{
    private static readonly (Hikeshi.Texts.LocalText Name, string Color, int First, int Last)[] Groups =
    [
        (ChartTexts.Errors, "--sev-error", 0, 3),
        (ChartTexts.Warnings, "--sev-warning", 4, 4),
        (ChartTexts.Notices, "--sev-notice", 5, 5),
        (ChartTexts.Information, "--sev-info", 6, 7),
    ];

    public static ChartOption Of(IReadOnlyList<HistogramBucket> buckets, long from, long to, TimeSpan width, Preferences preferences)
    {
        var series = new JsonArray();
        foreach (var (name, color, first, last) in Groups)
        {
            var counts = buckets.Where(b => b.Start is not null && (b.Severity < 0 ? last == 7 : b.Severity >= first && b.Severity <= last))
                .GroupBy(b => b.Start!.Value.Ticks).OrderBy(g => g.Key);
            series.Add(new JsonObject
            {
                ["type"] = "bar",
                ["name"] = preferences.Say(name),
                ["stack"] = "events",
                ["color"] = color,
                ["barMaxWidth"] = 14,
                ["barMinWidth"] = 2,
                ["barCategoryGap"] = "10%",
                ["data"] = new JsonArray([.. counts.Select(c => new JsonArray(
                    ChartOption.Milliseconds(c.Key + (width.Ticks / 2)), c.Sum(b => b.Count)))]),
            });
        }

        return new ChartOption(new JsonObject
        {
            ["grid"] = new JsonObject { ["left"] = 48, ["right"] = 12, ["top"] = 28, ["bottom"] = 24 },
            ["legend"] = new JsonObject { ["top"] = 0, ["right"] = 8, ["itemHeight"] = 10, ["itemWidth"] = 14 },
            ["tooltip"] = new JsonObject { ["trigger"] = "axis" },
            ["xAxis"] = new JsonObject { ["type"] = "time", ["min"] = ChartOption.Milliseconds(from), ["max"] = ChartOption.Milliseconds(to) },
            ["yAxis"] = new JsonObject { ["type"] = "value", ["minInterval"] = 1, ["splitNumber"] = 3 },
            ["series"] = series,
        });
    }
}
