using Hikeshi.Cli.Output;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>The last negotiations of the worst tunnel, step by step; of another one where a filter chooses it.</summary>
internal static class NegotiationSteps
{
    private const int Most = 3;

    /// <summary>The lines, each with how far it is set in.</summary>
    public static IEnumerable<(int Indent, string Text)> Of(IReadOnlyList<Tunnel> tunnels, ReportWords words)
    {
        if (tunnels.FirstOrDefault(t => t.Negotiations.Count > 0) is not { } tunnel)
        {
            yield break;
        }

        yield return (0, words.Fill(TunnelTexts.LastOf, SafeText.Of(TunnelTexts.Name(tunnel))));
        foreach (var item in tunnel.Negotiations.TakeLast(Most))
        {
            yield return (1, $"{IncidentWords.Time(item.Begin)}  {SafeText.Of(TunnelTexts.About(item, words.Language))}");
            foreach (var step in item.Steps)
            {
                yield return (2, $"{IncidentWords.Time(step.Line.Ticks)}  {Place(step.Line)}  {What(step, words)}");
            }
        }
    }

    private static string What(NegotiationStep step, ReportWords words)
    {
        var what = words.In(TunnelTexts.Step(step.What));
        return step.Number == 0 ? what : $"{what} ({words.Fill(TunnelTexts.Number, step.Number)})";
    }

    private static string Place(LineReference line) =>
        line.File is { } file ? $"{SafeText.Of(Path.GetFileName(file))}:{line.Line}  {line.Id}" : line.Line > 0 ? $"{line.Line}  {line.Id}" : line.Id;
}
