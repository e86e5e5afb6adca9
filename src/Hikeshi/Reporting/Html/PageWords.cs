using System.Globalization;
using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>Puts numbers, times and lengths into the words of the page's language.</summary>
internal sealed class PageWords(Language language)
{
    /// <summary>Longer values of a log are cut: the page is for people, the lines are in the log.</summary>
    private const int MostLetters = 1_000;

    public Language Language { get; } = language;

    public string In(LocalText text) => text.In(Language);

    public string Fill(LocalText text, params object[] values) => string.Format(null, text.In(Language), values);

    public string Pair(string name, string value) => Fill(HtmlTexts.Pair, name, value);

    public string Join(IEnumerable<string> parts) => string.Join(In(HtmlTexts.And), parts);

    /// <summary>One sentence after the other; Japanese has no blank between them.</summary>
    public string Sentences(params IEnumerable<string> sentences) => string.Join(Language == Language.Japanese ? "" : " ", sentences);

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>For people.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>For programs.</summary>
    public static string Stamp(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Moment(long ticks) => ticks > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    public string Length(TimeSpan time) =>
        time.TotalSeconds < 60 ? Fill(TableTexts.Seconds, time.TotalSeconds)
        : time.TotalMinutes < 60 ? Fill(TableTexts.Minutes, time.TotalMinutes)
        : time.TotalHours < 24 ? Fill(TableTexts.Hours, time.TotalHours)
        : Fill(TableTexts.Days, Number((long)time.TotalDays));

    /// <summary>A value that a log may have chosen, not longer than a page can bear.</summary>
    public static string Short(string text) => text.Length <= MostLetters ? text : $"{text.AsSpan(0, MostLetters)}…";
}
