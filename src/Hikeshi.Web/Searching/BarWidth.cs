namespace Hikeshi.Web.Searching;

/// <summary>How long the bars of a histogram are, and the spans that the places of hits are kept by.</summary>
/// <param name="Bar">Of a bar: a length that people count in.</param>
/// <param name="Fine">Of a span: goes into a bar without remainder.</param>
public readonly record struct BarWidth(TimeSpan Bar, TimeSpan Fine)
{
    private const int MostBars = 120;
    private const int MostSpans = 6000;

    private static readonly int[] Seconds =
    [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 2 * 86400, 7 * 86400, 14 * 86400, 30 * 86400, 90 * 86400, 365 * 86400,
    ];

    private static readonly int[] Parts = [60, 50, 48, 40, 30, 24, 20, 15, 12, 10, 6, 5, 4, 3, 2];

    /// <summary>For a time of this length: at most so many bars that each can be seen.</summary>
    public static BarWidth Of(TimeSpan time)
    {
        var bar = Seconds.FirstOrDefault(s => time.TotalSeconds / s <= MostBars, Seconds[^1]);
        var parts = Parts.FirstOrDefault(p => bar % p == 0 && time.TotalSeconds / bar * p <= MostSpans, 1);
        return new BarWidth(TimeSpan.FromSeconds(bar), TimeSpan.FromSeconds(bar / parts));
    }

    /// <summary>A width of whole seconds that goes into another without remainder, up to a thousand times.</summary>
    public static TimeSpan Finer(TimeSpan width)
    {
        const int MostPieces = 1000;
        var seconds = (long)width.TotalSeconds;
        var pieces = MostPieces;
        while (pieces > 1 && seconds % pieces != 0)
        {
            pieces--;
        }

        return TimeSpan.FromSeconds(pieces == 1 ? 1 : seconds / pieces);
    }

    /// <summary>The beginning of the bar that a moment is in; bars begin at multiples of their length since 1970.</summary>
    public DateTime BarOf(DateTime at)
    {
        var since = at.Ticks - DateTime.UnixEpoch.Ticks;
        var rest = ((since % Bar.Ticks) + Bar.Ticks) % Bar.Ticks;
        return new DateTime(Math.Max(0, at.Ticks - rest), DateTimeKind.Utc);
    }
}
