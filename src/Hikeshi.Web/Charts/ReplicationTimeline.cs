using System.Text.Json.Nodes;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Charts;

/// <summary>The replications of a pair over time, a row for each result: where something stands says the same as its color.</summary>
internal static class ReplicationTimeline
{
    // The first row is the lowest.
    private static readonly ReplicationOutcome[] Rows =
        [ReplicationOutcome.Open, ReplicationOutcome.Unfinished, ReplicationOutcome.Incomplete, ReplicationOutcome.Skipped, ReplicationOutcome.Completed];

    public static ChartOption Of(Failover pair, long from, long to, Preferences preferences)
    {
        var items = pair.Replications.Where(r => r.Begin > 0 && r.End >= from && r.Begin <= to).Select(r => (JsonNode)new JsonArray(
            Array.IndexOf(Rows, r.Outcome),
            ChartOption.Milliseconds(Math.Max(r.Begin, from)),
            ChartOption.Milliseconds(Math.Min(r.End, to)),
            Color(r.Outcome),
            Visible.Text($"{preferences.Say(FailoverTexts.Outcome(r.Outcome))} · {FailoverTexts.Direction(r, preferences.Language)} · {FailoverTexts.Duration(r.Milliseconds)}")));
        return new ChartOption(new JsonObject
        {
            ["grid"] = new JsonObject { ["left"] = 116, ["right"] = 16, ["top"] = 8, ["bottom"] = 24 },
            ["tooltip"] = new JsonObject { ["trigger"] = "item" },
            ["xAxis"] = new JsonObject { ["type"] = "time", ["min"] = ChartOption.Milliseconds(from), ["max"] = ChartOption.Milliseconds(to) },
            ["yAxis"] = new JsonObject
            {
                ["type"] = "category",
                ["data"] = new JsonArray([.. Rows.Select(r => (JsonNode)preferences.Say(FailoverTexts.Outcome(r)))]),
                ["axisTick"] = new JsonObject { ["show"] = false },
            },
            ["series"] = new JsonArray(new JsonObject { ["type"] = "custom", ["data"] = new JsonArray([.. items]) }),
        });
    }

    private static string Color(ReplicationOutcome outcome) => outcome switch
    {
        ReplicationOutcome.Completed => "--up",
        ReplicationOutcome.Skipped => "--rekey",
        ReplicationOutcome.Open => "--negotiating",
        _ => "--down",
    };
}
