using System.Globalization;
using Hikeshi.Texts;

namespace Hikeshi.Web.Shell;

/// <summary>How one person wants to see the console: language and time zone. Every component gets it as a cascading value.</summary>
/// <param name="Language">The language of all texts.</param>
/// <param name="Zone">The IANA name of the zone that times are shown in.</param>
public sealed record Preferences(Language Language, string Zone)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>A text in the person's language.</summary>
    public string Say(LocalText text) => text.In(Language);

    /// <summary>A text with its places filled.</summary>
    public string Say(LocalText text, params ReadOnlySpan<object?> values) => text.With(values).In(Language);

    /// <summary>The code of the language: <c>en</c> or <c>ja</c>.</summary>
    public string Code => Language == Language.Japanese ? "ja" : "en";

    /// <summary>A moment in the person's zone, to the second; an em dash for none.</summary>
    /// <param name="ticks">UTC ticks; 0 for none.</param>
    public string Time(long ticks) => ticks <= 0 ? "–" : At(ticks).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The time of day alone, for rows under one date.</summary>
    public string Clock(long ticks) => ticks <= 0 ? "–" : At(ticks).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A number with separators.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>How long something is or was, in the two greatest units.</summary>
    public string Span(TimeSpan span)
    {
        var (d, h, m, s) = Language == Language.Japanese ? (" 日", " 時間", " 分", " 秒") : (" d", " h", " min", " s");
        span = span < TimeSpan.Zero ? TimeSpan.Zero : span;
        return span switch
        {
            { Days: > 0 } => Two(span.Days, d, span.Hours, h),
            { Hours: > 0 } => Two(span.Hours, h, span.Minutes, m),
            { Minutes: > 0 } => Two(span.Minutes, m, span.Seconds, s),
            _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#}{s}"),
        };
    }

    private DateTimeOffset At(long ticks) => TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), _zone);

    private static string Two(int first, string one, int second, string other) =>
        second == 0 ? $"{first}{one}" : $"{first}{one} {second}{other}";
}
