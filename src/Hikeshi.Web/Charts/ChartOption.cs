using System.Text.Json.Nodes;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Charts;

/// <summary>
/// A picture as the charting library takes it. Colors are names of variables of console.css (<c>--up</c>), so that the
/// theme can change under it; texts are data and never markup.
/// </summary>
/// <param name="Body">The option; times are milliseconds since 1970, UTC.</param>
public sealed record ChartOption(JsonObject Body)
{
    /// <summary>What it shows as figures, or null where they stand beside it.</summary>
    public ChartTable? Table { get; init; }

    /// <summary>The option with what the person's browser must know to write times.</summary>
    public string ToJson(Preferences preferences, bool canSelect)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        var body = (JsonObject)Body.DeepClone();
        body["hikeshi"] = new JsonObject { ["zone"] = preferences.Zone, ["lang"] = preferences.Code, ["select"] = canSelect };
        return body.ToJsonString();
    }

    /// <summary>A moment as charts take it.</summary>
    public static long Milliseconds(long ticks) => (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
}
