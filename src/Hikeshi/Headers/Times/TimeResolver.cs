using System.Text;

namespace Hikeshi.Headers.Times;

/// <summary>Makes moments out of the times of one source's lines, in their order. Not for several threads.</summary>
internal sealed class TimeResolver(TimeOptions options)
{
    /// <summary>How far after the newest possible time a year-less date may lie: clocks differ, zones too.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(26);

    private readonly DateTime _latest = options.Newest.UtcDateTime > DateTime.MaxValue - Ahead
        ? DateTime.MaxValue
        : options.Newest.UtcDateTime + Ahead;

    private DateTime _lastLocal;
    private long _zoneHour = -1;
    private int _zoneMinutes;

    public ResolvedTime Resolve(ref readonly Stamp stamp, ReadOnlySpan<byte> line)
    {
        var assumed = TimeAssumptions.None;
        var (year, month, day) = (stamp.Year, stamp.Month, stamp.Day);
        if (!stamp.HasDate)
        {
            assumed |= TimeAssumptions.Date;
            var date = _lastLocal == default ? options.Newest.UtcDateTime : _lastLocal;
            (year, month, day) = (date.Year, date.Month, date.Day);
        }
        else if (year == 0)
        {
            assumed |= TimeAssumptions.Year;
            year = YearOf(month, day);
            if (year == 0)
            {
                return default;
            }
        }

        if (year < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return default;
        }

        var local = new DateTime(year, month, day, stamp.Hour, stamp.Minute, Math.Min(stamp.Second, 59))
            .AddTicks(stamp.Ticks);
        _lastLocal = local;
        if (!TryOffset(in stamp, line, out var minutes))
        {
            assumed |= TimeAssumptions.Zone;
            minutes = ZoneMinutes(local);
        }

        var ticks = local.Ticks - (minutes * TimeSpan.TicksPerMinute);
        return ticks > 0 ? new ResolvedTime(ticks, minutes, assumed) : default;
    }

    private bool TryOffset(ref readonly Stamp stamp, ReadOnlySpan<byte> line, out int minutes)
    {
        minutes = stamp.OffsetMinutes;
        if (stamp.HasOffset)
        {
            return true;
        }

        if (stamp.Zone.IsEmpty)
        {
            return false;
        }

        var name = stamp.Zone.Of(line);
        if (options.ZoneNames.Count > 0 && options.ZoneNames.TryGetValue(Encoding.ASCII.GetString(name), out var own))
        {
            minutes = (int)own.TotalMinutes;
            return true;
        }

        return ZoneNames.TryFind(name, out minutes);
    }

    private int ZoneMinutes(DateTime local)
    {
        if (ReferenceEquals(options.Zone, TimeZoneInfo.Utc))
        {
            return 0;
        }

        // Offsets change on quarter hours at the finest; lines come by the thousand in each.
        var quarter = local.Ticks / (15 * TimeSpan.TicksPerMinute);
        if (quarter != _zoneHour)
        {
            _zoneHour = quarter;
            _zoneMinutes = (int)options.Zone.GetUtcOffset(local).TotalMinutes;
        }

        return _zoneMinutes;
    }

    private int YearOf(int month, int day)
    {
        if (options.FirstYear is { } first)
        {
            return _lastLocal == default ? first : RollOver(month);
        }

        for (var year = _latest.Year; year > _latest.Year - 9 && year > 0; year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateTime(year, month, day) <= _latest)
            {
                return year;
            }
        }

        return 0;
    }

    /// <summary>January after December is the next year; December after January the one before.</summary>
    private int RollOver(int month)
    {
        var months = month - _lastLocal.Month;
        return _lastLocal.Year + (months < -6 ? 1 : months > 6 ? -1 : 0);
    }
}
