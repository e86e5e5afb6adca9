namespace Hikeshi.Querying.Parsing;

/// <summary>Reads the parts of a written time from left to right.</summary>
internal ref struct DigitReader(ReadOnlySpan<char> text)
{
    private const int MostFraction = 7;

    private ReadOnlySpan<char> _rest = text;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool TrySkip(ReadOnlySpan<char> any)
    {
        if (_rest.IsEmpty || !any.Contains(_rest[0]))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary><c>2026-01-02</c> or <c>2026/01/02</c>.</summary>
    public bool TryDate(out DateTime date)
    {
        date = default;
        var before = _rest;
        if (TryNumber(4, out var year) && TrySkip("-/") && TryNumber(2, out var month) && TrySkip("-/") && TryNumber(2, out var day)
            && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
            return true;
        }

        _rest = before;
        return false;
    }

    /// <summary><c>03:00</c>, <c>03:00:05</c>, <c>03:00:05.25</c>; <paramref name="unit"/> is the span it stands for.</summary>
    public bool TryClock(out TimeSpan clock, out long unit)
    {
        (clock, unit) = (default, TimeSpan.TicksPerMinute);
        if (!TryNumber(2, out var hour) || !TrySkip(":") || !TryNumber(2, out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        var second = 0;
        var fraction = 0L;
        if (TrySkip(":"))
        {
            unit = TimeSpan.TicksPerSecond;
            if (!TryNumber(2, out second) || second > 59 || (TrySkip(".") && !TryFraction(out fraction, out unit)))
            {
                return false;
            }
        }

        clock = new TimeSpan(hour, minute, second) + TimeSpan.FromTicks(fraction);
        return true;
    }

    /// <summary><c>Z</c>, <c>+09:00</c>, <c>+0900</c>, <c>+09</c>, or nothing.</summary>
    public bool TryOffset(out TimeSpan? offset)
    {
        offset = null;
        if (TrySkip("Zz"))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        var isWest = !_rest.IsEmpty && _rest[0] == '-';
        if (!TrySkip("+-"))
        {
            return true;
        }

        var minute = 0;
        if (!TryNumber(2, out var hour) || ((TrySkip(":") || !IsAtEnd) && !TryNumber(2, out minute)) || hour > 14 || minute > 59)
        {
            return false;
        }

        offset = new TimeSpan(hour, minute, 0) * (isWest ? -1 : 1);
        return true;
    }

    /// <summary>At most seven digits, of which stores keep six.</summary>
    private bool TryFraction(out long ticks, out long unit)
    {
        (ticks, unit) = (0, TimeSpan.TicksPerSecond);
        var digits = _rest.IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? _rest.Length : digits;
        if (digits is 0 or > MostFraction)
        {
            return false;
        }

        foreach (var c in _rest[..digits])
        {
            unit /= 10;
            ticks += (c - '0') * unit;
        }

        unit = Math.Max(unit, 10);
        _rest = _rest[digits..];
        return true;
    }

    private bool TryNumber(int digits, out int number)
    {
        number = 0;
        if (_rest.Length < digits || _rest[..digits].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        number = int.Parse(_rest[..digits], null);
        _rest = _rest[digits..];
        return true;
    }
}
