using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The table of replications: the latest of each failover pair in a row each, the others counted.</summary>
internal static class FailoverGrid
{
    private const int Each = 5;
    private const int Brief = 10;
    private const int Long = 100;

    /// <summary>The grid, or null where there is no pair.</summary>
    /// <param name="failovers">The pairs.</param>
    /// <param name="words">The words.</param>
    /// <param name="isWide">False leaves out the mode, and says of the units only which one was active: the device needs the room.</param>
    /// <param name="isVerbose">True shows all.</param>
    public static Grid? Of(IReadOnlyList<Failover> failovers, ReportWords words, bool isWide, bool isVerbose)
    {
        if (failovers.Count == 0)
        {
            return null;
        }

        var (shown, others) = LatestReplications.Of(failovers, isVerbose ? Long : Each, isVerbose ? Long : Brief);
        Column[] columns =
        [
            new(words.In(FailoverTexts.Begin)), new(words.In(FailoverTexts.OutcomeColumn)),
            .. isWide ? [new(words.In(FailoverTexts.ModeColumn)), new(words.In(FailoverTexts.Units))] : (Column[])[new(words.In(FailoverTexts.Active))],
            new(words.In(FailoverTexts.Took), IsNumber: true), new(words.In(FailoverTexts.Missing), IsNumber: true),
            new(words.In(FailoverTexts.Device), IsLog: true),
        ];
        var grid = new Grid(columns, [.. shown.Select(s => Row(s.Pair, s.Item, words, isWide))], []);
        if (others > 0)
        {
            grid.Ours.Add([.. Enumerable.Repeat("", columns.Length - 1), words.Fill(FailoverTexts.More, ReportWords.Number(others))]);
        }

        return grid;
    }

    private static string[] Row(Failover pair, Replication item, ReportWords words, bool isWide) =>
    [
        words.Time(item.Begin == 0 ? null : new DateTimeOffset(item.Begin, TimeSpan.Zero)),
        words.In(FailoverTexts.Outcome(item.Outcome)),
        .. isWide ? [words.In(FailoverTexts.Mode(item)), FailoverTexts.Direction(item, words.Language)] : (string[])[FailoverTexts.Unit(item.Sender, words.Language)],
        FailoverTexts.Duration(item.Milliseconds),
        ReportWords.Number(item.MissingCount),
        pair.Device,
    ];
}
