namespace Hikeshi.Querying.Parsing;

/// <summary>
/// Reads times: ISO dates and times with or without a zone, <c>10:30</c> of today, <c>today</c>, <c>yesterday</c>,
/// <c>now</c>, and how long ago (<c>2h</c>, <c>1d12h</c>). Whole microseconds, as stores keep them.
/// </summary>
internal sealed class TimeReader(DateTimeOffset now, TimeZoneInfo zone)
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    public bool TryRead(string text, out WrittenTime time)
    {
        if (TryDay(text, out time))
        {
            return true;
        }

        var ago = text.StartsWith("now-", StringComparison.OrdinalIgnoreCase) ? text[4..]
            : text.Equals("now", StringComparison.OrdinalIgnoreCase) || text == "今" ? "0s"
            : text;
        if (DurationReader.TryRead(ago, out var duration))
        {
            var from = Whole(Math.Max(now.UtcTicks - duration.Ticks, 0));
            time = new WrittenTime(from, from + TicksPerMicrosecond, IsDate: false, IsAgo: true);
            return true;
        }

        return TryAbsolute(text, out time);
    }

    private bool TryDay(string text, out WrittenTime time)
    {
        var days = text.ToLowerInvariant() switch
        {
            "today" or "今日" or "本日" => 0,
            "yesterday" or "昨日" => -1,
            _ => 1,
        };
        time = default;
        if (days > 0)
        {
            return false;
        }

        var day = Today.AddDays(days);
        time = new WrittenTime(Utc(day, null), Utc(day.AddDays(1), null), IsDate: true, IsAgo: false);
        return true;
    }

    private DateTime Today => TimeZoneInfo.ConvertTime(now, zone).Date;

    private bool TryAbsolute(string text, out WrittenTime time)
    {
        time = default;
        var digits = new DigitReader(text);
        var day = Today;
        var hasDate = digits.TryDate(out var date);
        if (hasDate)
        {
            day = date;
        }

        if (hasDate && digits.IsAtEnd)
        {
            time = new WrittenTime(Utc(day, null), Utc(Later(day, TimeSpan.TicksPerDay), null), IsDate: true, IsAgo: false);
            return true;
        }

        if ((hasDate && !digits.TrySkip("Tt ")) || !digits.TryClock(out var clock, out var unit) || !digits.TryOffset(out var offset) || !digits.IsAtEnd)
        {
            return false;
        }

        var from = Utc(day + clock, offset);
        time = new WrittenTime(from, Math.Min(from + unit, Whole(DateTime.MaxValue.Ticks)), IsDate: false, IsAgo: false);
        return true;
    }

    private static DateTime Later(DateTime day, long ticks) =>
        day.Ticks > DateTime.MaxValue.Ticks - ticks ? DateTime.MaxValue : day.AddTicks(ticks);

    /// <summary>A local time that a clock change leaves out counts as if the change had not come yet.</summary>
    private long Utc(DateTime local, TimeSpan? offset) =>
        Whole(Math.Clamp(local.Ticks - (offset ?? zone.GetUtcOffset(local)).Ticks, 0, DateTime.MaxValue.Ticks));

    private static long Whole(long ticks) => ticks - (ticks % TicksPerMicrosecond);
}
