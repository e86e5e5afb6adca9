using System.Text;

namespace Hikeshi.Headers.Times;

/// <summary>Makes moments out of the times of one source's lines, in their order. Not for several threads.</summary>
internal sealed class TimeResolver
{
    /// <summary>How far after the newest possible time a year-less date may lie: clocks differ, zones too.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(26);

    private static readonly TimeSpan EasternMost = TimeSpan.FromHours(14);

    /// <summary>February 29 may be eight years away, around 1900 and 2100.</summary>
    private const int MostYearsBack = 8;

    private readonly TimeOptions _options;
    private readonly Dictionary<string, int> _ownZones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ownZoneLookup;
    private DateTime _newest;
    private DateTime _latest;
    private int _latestYear;

    /// <summary>The line before, by its own clock; default as long as no line had a date.</summary>
    private DateTime _lastLocal;
    private (int Year, int Month, int Day) _day;
    private long _dayTicks;
    private long _zoneQuarter = -1;
    private int _zoneMinutes;

    public TimeResolver(TimeOptions options)
    {
        _options = options;
        MoveTo(options.Newest.UtcDateTime);
        foreach (var (name, offset) in options.ZoneNames)
        {
            _ownZones[name] = (int)offset.TotalMinutes;
        }

        _ownZoneLookup = _ownZones.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Says what the newest possible time is now; for input that goes on for days.</summary>
    public void MoveTo(DateTime newest)
    {
        _newest = newest;
        _latest = newest > DateTime.MaxValue - Ahead ? DateTime.MaxValue : newest + Ahead;

        // East of Greenwich the new year is there earlier.
        _latestYear = _latest < DateTime.MaxValue - EasternMost ? (_latest + EasternMost).Year : _latest.Year;
    }

    /// <summary>Forgets the lines before, as for the first line of a source.</summary>
    public void Forget() => _lastLocal = default;

    public ResolvedTime Resolve(ref readonly Stamp stamp, ReadOnlySpan<byte> line)
    {
        var assumed = TryOffset(in stamp, line, out var minutes) ? TimeAssumptions.None : TimeAssumptions.Zone;
        int? stated = assumed == TimeAssumptions.None ? minutes : null;
        DateTime local;
        bool found;
        if (!stamp.HasDate)
        {
            assumed |= TimeAssumptions.Date;
            found = true;
            local = Nearest(in stamp);
        }
        else if (stamp.Year > 0)
        {
            found = TryLocal(in stamp, stamp.Year, out local);
        }
        else
        {
            assumed |= TimeAssumptions.Year;
            found = TryYearless(in stamp, stated, out local);
        }

        if (!found)
        {
            return default;
        }

        if (stamp.HasDate || _lastLocal != default)
        {
            _lastLocal = local;
        }

        minutes = stated ?? ZoneMinutes(local);
        var ticks = local.Ticks - (minutes * TimeSpan.TicksPerMinute);
        return ticks > 0 && ticks <= DateTime.MaxValue.Ticks ? new ResolvedTime(ticks, minutes, assumed) : default;
    }

    private bool TryLocal(ref readonly Stamp stamp, int year, out DateTime local)
    {
        // Lines come by the thousand on one day.
        if ((year, stamp.Month, stamp.Day) != _day)
        {
            if (year is < 1 or > 9999 || stamp.Day > DateTime.DaysInMonth(year, stamp.Month))
            {
                local = default;
                return false;
            }

            _day = (year, stamp.Month, stamp.Day);
            _dayTicks = new DateTime(year, stamp.Month, stamp.Day).Ticks;
        }

        local = new DateTime(_dayTicks + ClockTicks(in stamp));
        return true;
    }

    /// <summary>A leap second (60) is told as the 59th: no clock of ours has it.</summary>
    private static long ClockTicks(ref readonly Stamp stamp) =>
        ((((stamp.Hour * 60) + stamp.Minute) * 60) + Math.Min(stamp.Second, 59)) * TimeSpan.TicksPerSecond + stamp.Ticks;

    /// <summary>A time alone is on the day that puts it nearest to the line before: logs run over midnight.</summary>
    private DateTime Nearest(ref readonly Stamp stamp)
    {
        var clock = TimeSpan.FromTicks(ClockTicks(in stamp));
        if (_lastLocal == default)
        {
            return _newest.Date + clock;
        }

        var away = clock - _lastLocal.TimeOfDay;
        var days = away < TimeSpan.FromHours(-12) ? 1 : away > TimeSpan.FromHours(12) ? -1 : 0;
        return (_lastLocal.Year > 1 ? _lastLocal.Date.AddDays(days) : _lastLocal.Date) + clock;
    }

    private bool TryYearless(ref readonly Stamp stamp, int? offset, out DateTime local)
    {
        if (_options.FirstYear is { } first)
        {
            return TryLocal(in stamp, _lastLocal == default ? first : RollOver(stamp.Month), out local);
        }

        for (var year = _latestYear; year >= _latestYear - MostYearsBack; year--)
        {
            if (TryLocal(in stamp, year, out local)
                && local.Ticks - ((offset ?? ZoneMinutes(local)) * TimeSpan.TicksPerMinute) <= _latest.Ticks)
            {
                return true;
            }
        }

        local = default;
        return false;
    }

    /// <summary>January after December is the next year; December after January the one before.</summary>
    private int RollOver(int month)
    {
        var months = month - _lastLocal.Month;
        return _lastLocal.Year + (months < -6 ? 1 : months > 6 ? -1 : 0);
    }

    private bool TryOffset(ref readonly Stamp stamp, ReadOnlySpan<byte> line, out int minutes)
    {
        minutes = stamp.OffsetMinutes;
        if (stamp.HasOffset)
        {
            return true;
        }

        return !stamp.Zone.IsEmpty && TryZone(stamp.Zone.Of(line), out minutes);
    }

    private bool TryZone(ReadOnlySpan<byte> name, out int minutes)
    {
        minutes = 0;
        Span<char> chars = stackalloc char[8];
        return (name.Length <= chars.Length
                && Encoding.ASCII.TryGetChars(name, chars, out var length)
                && _ownZoneLookup.TryGetValue(chars[..length], out minutes))
            || ZoneNames.TryFind(name, out minutes);
    }

    private int ZoneMinutes(DateTime local)
    {
        if (ReferenceEquals(_options.Zone, TimeZoneInfo.Utc))
        {
            return 0;
        }

        // Offsets change on quarter hours at the finest; lines come by the thousand in each.
        var quarter = local.Ticks / (15 * TimeSpan.TicksPerMinute);
        if (quarter != _zoneQuarter)
        {
            _zoneQuarter = quarter;
            _zoneMinutes = (int)_options.Zone.GetUtcOffset(local).TotalMinutes;
        }

        return _zoneMinutes;
    }
}
