using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The table of commands that standbys lack.</summary>
internal static class MissingGrid
{
    private const int Brief = 10;
    private const int Long = 100;

    /// <summary>The grid, or null where nothing is missing.</summary>
    public static Grid? Of(IReadOnlyList<Failover> failovers, ReportWords words, bool isVerbose)
    {
        var (shown, others) = LatestMissing.Of(failovers, isVerbose ? Long : Brief);
        if (shown.Count == 0)
        {
            return null;
        }

        var grid = new Grid(
            [
                new(words.In(FailoverTexts.When)), new(words.In(FailoverTexts.WhyColumn)),
                new(words.In(FailoverTexts.Device), IsLog: true), new(words.In(FailoverTexts.Command), IsLog: true),
            ],
            [.. shown.Select(s => Row(s.Pair, s.Item, words))],
            []);
        if (others > 0)
        {
            grid.Ours.Add(["", "", "", words.Fill(FailoverTexts.MoreCommands, ReportWords.Number(others))]);
        }

        return grid;
    }

    private static string[] Row(Failover pair, MissingCommand item, ReportWords words) =>
    [
        words.Time(item.Line.Ticks == 0 ? null : new DateTimeOffset(item.Line.Ticks, TimeSpan.Zero)),
        words.In(FailoverTexts.Why(item)),
        pair.Device,
        item.Command,
    ];
}
