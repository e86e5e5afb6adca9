namespace Hikeshi.Server.Reports;

/// <summary>Spans of time around the moments of an incident's evidence, in whole seconds; the end of a span is not in it.</summary>
internal static class ReportSpans
{
    /// <summary>The spans around moments, the earliest first; those that touch are one.</summary>
    /// <param name="moments">In UTC ticks.</param>
    /// <param name="near">How far each reaches to both sides of its second.</param>
    public static IReadOnlyList<(long From, long To)> Around(IEnumerable<long> moments, TimeSpan near)
    {
        var spans = new List<(long From, long To)>();
        foreach (var second in moments.Select(Second).Order())
        {
            var (from, to) = (Math.Max(0, second - near.Ticks), second + TimeSpan.TicksPerSecond + near.Ticks);
            if (spans is [.., var last] && from <= last.To)
            {
                spans[^1] = (last.From, to);
            }
            else
            {
                spans.Add((from, to));
            }
        }

        return spans;
    }

    /// <summary>
    /// Of the seconds of evidence those whose lines fit: the last before the first before the rest from the end, because how an
    /// incident ends and begins says most. At least one, even where it alone is too much.
    /// </summary>
    /// <param name="seconds">Where each begins, the earliest first, and how many lines it has.</param>
    /// <param name="most">So many lines fit.</param>
    public static IReadOnlyList<long> Fitting(IReadOnlyList<(long Start, long Lines)> seconds, long most)
    {
        var fitting = new List<long>();
        foreach (var (start, lines) in seconds.TakeLast(1).Concat(seconds.SkipLast(1).Take(1)).Concat(seconds.SkipLast(1).Skip(1).Reverse()))
        {
            if (lines <= most || fitting.Count == 0)
            {
                fitting.Add(start);
                most -= lines;
            }
        }

        return fitting;
    }

    private static long Second(long ticks) => ticks - (ticks % TimeSpan.TicksPerSecond);
}
