using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The table of replications: the latest of each failover pair in a row each, the others counted.</summary>
internal static class FailoverGrid
{
    private const int Each = 5;
    private const int Brief = 10;
    private const int Long = 100;

    public static Grid? Of(IReadOnlyList<Failover> failovers, ReportWords words, bool isVerbose)
    {
        if (failovers.Count == 0)
        {
            return null;
        }

        var (shown, others) = LatestReplications.Of(failovers, isVerbose ? Long : Each, isVerbose ? Long : Brief);
        var grid = new Grid(
            [
                new(words.In(FailoverTexts.Begin)), new(words.In(FailoverTexts.OutcomeColumn)), new(words.In(FailoverTexts.ModeColumn)),
                new(words.In(FailoverTexts.Units)), new(words.In(FailoverTexts.Took), IsNumber: true),
                new(words.In(FailoverTexts.Missing), IsNumber: true), new(words.In(FailoverTexts.Device), IsLog: true),
            ],
            [.. shown.Select(s => Row(s.Pair, s.Item, words))],
            []);
        if (others > 0)
        {
            grid.Ours.Add(["", "", "", "", "", "", words.Fill(FailoverTexts.More, ReportWords.Number(others))]);
        }

        return grid;
    }

    private static string[] Row(Failover pair, Replication item, ReportWords words) =>
    [
        words.Time(item.Begin == 0 ? null : new DateTimeOffset(item.Begin, TimeSpan.Zero)),
        words.In(FailoverTexts.Outcome(item.Outcome)),
        words.In(FailoverTexts.Mode(item)),
        FailoverTexts.Direction(item, words.Language),
        FailoverTexts.Duration(item.Milliseconds),
        ReportWords.Number(item.MissingCount),
        FailoverTexts.About(pair, item),
    ];
}
