using System.Globalization;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>Finds how failures repeat: "every 8 h, 24 s after the rekey".</summary>
internal static class Rhythm
{
    private const int LeastIntervals = 3;

    /// <summary>So soon after a rekey a failure may come of it, in ticks.</summary>
    public const long NearRekey = 300 * TimeSpan.TicksPerSecond;

    /// <summary>The rhythm in words; empty when there is none.</summary>
    /// <param name="failures">When each failure began, in ticks.</param>
    /// <param name="afterRekey">How long after a rekey each began, in ticks; negative where none was seen.</param>
    public static LocalText Of(IReadOnlyList<long> failures, IReadOnlyList<long> afterRekey)
    {
        if (Interval(failures) is not { } every || every < TimeSpan.TicksPerMinute)
        {
            return LocalText.Empty;
        }

        var text = DetailTeller.Fill(IncidentTexts.Every, Length(every));
        return afterRekey.All(a => a is >= 0 and < NearRekey) && Middle(afterRekey) is { } after
            ? new(text.En + IncidentTexts.And.En + AfterRekey(after).En, text.Ja + IncidentTexts.And.Ja + AfterRekey(after).Ja)
            : text;
    }

    /// <summary>The interval, in ticks, if it is always nearly the same; else null.</summary>
    /// <param name="times">When it happened, in ticks, in order.</param>
    public static long? Interval(IReadOnlyList<long> times)
    {
        var intervals = times.Skip(1).Zip(times, (b, a) => b - a).ToList();
        return intervals.Count < LeastIntervals ? null : Middle(intervals);
    }

    /// <summary>The median, if nine of ten are within a tenth of it; else null.</summary>
    private static long? Middle(IReadOnlyList<long> values)
    {
        var sorted = values.Order().ToList();
        var median = sorted[sorted.Count / 2];
        var room = Math.Max(median / 10, 5 * TimeSpan.TicksPerSecond);
        return sorted.Count(v => Math.Abs(v - median) <= room) * 10 >= sorted.Count * 9 ? median : null;
    }

    private static LocalText AfterRekey(long ticks) => DetailTeller.Fill(IncidentTexts.AfterRekey, Length(ticks));

    /// <summary>A length of time as people say it.</summary>
    public static LocalText Length(long ticks)
    {
        var time = TimeSpan.FromTicks(ticks);
        return time.TotalSeconds < 120 ? Say(IncidentTexts.Seconds, time.TotalSeconds)
            : time.TotalMinutes < 120 ? Say(IncidentTexts.Minutes, time.TotalMinutes)
            : time.TotalHours < 48 ? Say(IncidentTexts.Hours, time.TotalHours)
            : Say(IncidentTexts.Days, time.TotalDays);
    }

    private static LocalText Say(LocalText unit, double value) =>
        DetailTeller.Fill(unit, DetailTeller.Same(Math.Round(value).ToString(CultureInfo.InvariantCulture)));
}
