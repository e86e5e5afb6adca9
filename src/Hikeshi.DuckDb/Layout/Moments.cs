namespace Hikeshi.DuckDb.Layout;

/// <summary>
/// Moments as the database counts them: microseconds since 1970, in UTC. Finer parts of a tick are dropped, as in an
/// event's JSON.
/// </summary>
internal static class Moments
{
    public const long MicrosecondsAnHour = 3_600_000_000;

    private const long TicksAMicrosecond = TimeSpan.TicksPerMicrosecond;

    public static long Microseconds(long utcTicks) =>
        Math.DivRem(utcTicks - DateTime.UnixEpoch.Ticks, TicksAMicrosecond) is var (whole, rest) && rest < 0 ? whole - 1 : whole;

    public static long Ticks(long microseconds) => DateTime.UnixEpoch.Ticks + (microseconds * TicksAMicrosecond);

    public static DateTime Utc(long microseconds) => new(Ticks(microseconds), DateTimeKind.Utc);

    /// <summary>The moment, or null for no ticks.</summary>
    public static DateTime? Maybe(long utcTicks) => utcTicks == 0 ? null : Utc(Microseconds(utcTicks));

    public static DateOnly Day(long utcTicks) => DateOnly.FromDateTime(new DateTime(utcTicks, DateTimeKind.Utc));
}
