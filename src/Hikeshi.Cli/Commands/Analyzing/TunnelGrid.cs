using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The table of tunnels: the worst in a row each, the others counted.</summary>
internal static class TunnelGrid
{
    private const int Brief = 10;
    private const int Long = 100;

    public static Grid? Of(IReadOnlyList<Tunnel> tunnels, ReportWords words, bool isVerbose)
    {
        if (tunnels.Count == 0)
        {
            return null;
        }

        var shown = tunnels.Take(isVerbose ? Long : Brief).ToList();
        var grid = new Grid(
            [
                new(words.In(TunnelTexts.StateColumn)), new(words.In(TunnelTexts.Since)), new(words.In(TunnelTexts.WasUp), IsNumber: true),
                new(words.In(TunnelTexts.Tried), IsNumber: true), new(words.In(TunnelTexts.Failed), IsNumber: true),
                new(words.In(TunnelTexts.Rekeys), IsNumber: true), new(words.In(TunnelTexts.Peer), IsLog: true),
            ],
            [.. shown.Select(t => Row(t, words))],
            []);
        if (tunnels.Count > shown.Count)
        {
            var rest = tunnels.Skip(shown.Count).ToList();
            var up = rest.Count(t => t.State == TunnelState.Up);
            grid.Ours.Add(["", "", "", "", "", "", words.Fill(TunnelTexts.More, ReportWords.Number(rest.Count), ReportWords.Number(up))]);
        }

        return grid;
    }

    private static string[] Row(Tunnel tunnel, ReportWords words) =>
    [
        words.In(TunnelTexts.State(tunnel)),
        words.Time(tunnel.Since == 0 ? null : new DateTimeOffset(tunnel.Since, TimeSpan.Zero)),
        TunnelTexts.Duration(tunnel.UpMilliseconds) is { Length: > 0 } up ? up : "-",
        ReportWords.Number(tunnel.NegotiationCount),
        ReportWords.Number(tunnel.FailureCount),
        ReportWords.Number(tunnel.Rekeys),
        TunnelTexts.Name(tunnel) + (tunnel.EarlierAddresses is [.., var before] ? $" ({words.Fill(TunnelTexts.Before, before)})" : ""),
    ];
}
