using System.Text.Json.Nodes;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;
using Hikeshi.Web.Texts;

namespace Hikeshi.Web.Charts;

/// <summary>Counts by name and time as a map of cells: the darker, the more.</summary>
internal static class HourMap
{
    /// <summary>The picture.</summary>
    /// <param name="names">The rows, the first on top.</param>
    /// <param name="groups">Groups with one value, the name, and a span of time.</param>
    /// <param name="from">Where time begins, in UTC ticks.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="step">How wide a cell is.</param>
    /// <param name="preferences">In whose zone and language.</param>
    public static ChartOption Of(IReadOnlyList<string> names, IReadOnlyList<EventGroup> groups, long from, long to, TimeSpan step, Preferences preferences)
    {
        var first = from - (from % step.Ticks);
        var columns = (int)((to - first) / step.Ticks) + 1;
        var rows = names.Select((n, i) => (n, i)).ToDictionary(r => r.n, r => r.i, StringComparer.Ordinal);
        var cells = new List<(int Column, int Row, long Count)>();
        foreach (var group in groups)
        {
            if (group is { Values: [{ } name, ..], Start: { } start } && rows.TryGetValue(name, out var row) && start.Ticks >= first && start.Ticks < first + (columns * step.Ticks))
            {
                cells.Add(((int)((start.Ticks - first) / step.Ticks), row, group.Count));
            }
        }

        var most = Math.Max(1, groups.Select(g => g.Count).DefaultIfEmpty(0).Max());
        return new ChartOption(new JsonObject
        {
            ["grid"] = new JsonObject { ["left"] = 128, ["right"] = 16, ["top"] = 8, ["bottom"] = 62 },
            ["tooltip"] = new JsonObject { ["trigger"] = "item" },
            ["xAxis"] = Axis(Enumerable.Range(0, columns).Select(c => preferences.Time(first + (c * step.Ticks))[5..16])),
            ["yAxis"] = Axis(names.Reverse().Select(n => Visible.Text(n)), width: 116),
            ["visualMap"] = new JsonObject
            {
                ["min"] = 0,
                ["max"] = most,
                ["text"] = new JsonArray(Preferences.Number(most), "0"),
                ["orient"] = "horizontal",
                ["left"] = "center",
                ["bottom"] = 0,
                ["itemHeight"] = 120,
                ["itemWidth"] = 12,
                ["textStyle"] = new JsonObject { ["color"] = "--dim" },
                ["inRange"] = new JsonObject { ["color"] = new JsonArray("--hover", "--sev-notice", "--sev-error") },
            },
            ["series"] = new JsonArray(new JsonObject { ["type"] = "heatmap", ["data"] = new JsonArray([.. cells.Select(c => (JsonNode)new JsonArray(c.Column, names.Count - 1 - c.Row, c.Count))]), ["itemStyle"] = new JsonObject { ["borderColor"] = "--card", ["borderWidth"] = 1 } }),
        })
        {
            Table = Figures(names, cells, c => preferences.Time(first + (c * step.Ticks))[..16], preferences),
        };
    }

    /// <summary>A row for each time at which there was anything, the newest first; a column for each name.</summary>
    private static ChartTable Figures(IReadOnlyList<string> names, IEnumerable<(int Column, int Row, long Count)> cells, Func<int, string> time, Preferences preferences)
    {
        var counts = cells.ToLookup(c => c.Column);
        return new ChartTable(
            [preferences.Say(ChartTexts.Time), .. names.Select(n => Visible.Text(n))],
            [.. counts.OrderByDescending(c => c.Key).Select(c => (IReadOnlyList<string>)[time(c.Key), .. names.Select((_, i) => Preferences.Number(c.Where(n => n.Row == i).Sum(n => n.Count)))])]);
    }

    private static JsonObject Axis(IEnumerable<string> names, int? width = null)
    {
        var label = new JsonObject();
        if (width is { } most)
        {
            (label["width"], label["overflow"]) = (most, "truncate");
        }

        return new JsonObject
        {
            ["type"] = "category",
            ["data"] = new JsonArray([.. names.Select(n => (JsonNode)n)]),
            ["axisTick"] = new JsonObject { ["show"] = false },
            ["axisLabel"] = label,
        };
    }
}
