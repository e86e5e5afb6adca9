namespace Hikeshi.Querying.Parsing;

/// <summary>Reads durations: <c>90s</c>, <c>30m</c>, <c>1d12h</c>, <c>2w</c>, <c>2時間</c>.</summary>
internal static class DurationReader
{
    private const int MostDigits = 9;

    /// <summary>Longer ones first.</summary>
    private static readonly (string Name, long Seconds)[] Units =
    [
        ("週間", 604_800), ("時間", 3600), ("週", 604_800), ("日", 86_400), ("分", 60), ("秒", 1),
        ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60), ("s", 1),
    ];

    public static bool TryRead(string text, out TimeSpan duration)
    {
        duration = default;
        var rest = text.AsSpan();
        var seconds = 0L;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > MostDigits || !TryUnit(rest[digits..], out var unit, out var length))
            {
                return false;
            }

            seconds += long.Parse(rest[..digits], null) * unit;
            rest = rest[(digits + length)..];
        }

        if (text.Length == 0 || seconds > TimeSpan.MaxValue.TotalSeconds)
        {
            return false;
        }

        duration = TimeSpan.FromSeconds(seconds);
        return true;
    }

    private static bool TryUnit(ReadOnlySpan<char> text, out long seconds, out int length)
    {
        foreach (var (name, unit) in Units)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                (seconds, length) = (unit, name.Length);
                return true;
            }
        }

        (seconds, length) = (0, 0);
        return false;
    }
}
