using System.Text.Json.Nodes;
using Hikeshi.Diagnosing.Tunnels;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Charts;

/// <summary>The negotiations of one tunnel over time, a row for each phase; under its ribbon.</summary>
internal static class TunnelTimeline
{
    public static ChartOption Of(TunnelRibbon ribbon, IReadOnlyList<Negotiation> negotiations, Preferences preferences)
    {
        // The first row is the lowest.
        string[] names = [TunnelTexts.Phase.With(2).In(preferences.Language), TunnelTexts.Phase.With(1).In(preferences.Language)];
        var items = new JsonArray();
        foreach (var item in negotiations.Where(n => n.Begin > 0 && n.End >= ribbon.From && n.Begin <= ribbon.To))
        {
            items.Add(Item(2 - item.Phase, Math.Max(item.Begin, ribbon.From), Math.Min(item.End, ribbon.To), Color(item), TunnelTexts.About(item, preferences.Language)));
        }

        return new ChartOption(new JsonObject
        {
            ["grid"] = new JsonObject { ["left"] = 92, ["right"] = 16, ["top"] = 8, ["bottom"] = 24 },
            ["tooltip"] = new JsonObject { ["trigger"] = "item" },
            ["xAxis"] = new JsonObject { ["type"] = "time", ["min"] = ChartOption.Milliseconds(ribbon.From), ["max"] = ChartOption.Milliseconds(ribbon.To) },
            ["yAxis"] = new JsonObject { ["type"] = "category", ["data"] = new JsonArray([.. names.Select(n => (JsonNode)n)]), ["axisTick"] = new JsonObject { ["show"] = false } },
            ["series"] = new JsonArray(new JsonObject { ["type"] = "custom", ["data"] = items }),
        });
    }

    private static string Color(Negotiation item) => item.Outcome switch
    {
        NegotiationOutcome.Up => item.IsRekey ? "--rekey" : "--up",
        NegotiationOutcome.Open => "--negotiating",
        _ => "--down",
    };

    private static JsonArray Item(int row, long from, long to, string color, string text) =>
        new(row, ChartOption.Milliseconds(from), ChartOption.Milliseconds(to), color, Asking.Visible.Text(text));
}
