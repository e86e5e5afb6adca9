using System.Globalization;
using Hikeshi.Cli.Texts;
using Hikeshi.Reporting;
using Hikeshi.Reporting.Rows;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Analyzing;

/// <summary>Puts the numbers and times of a report into words.</summary>
internal sealed class ReportWords(LogReport report, Language language)
{
    private readonly string _times = TimeFormat(report.All);

    public Language Language { get; } = language;

    public string In(LocalText text) => text.In(Language);

    public string Fill(LocalText text, params object[] values) => string.Format(null, text.In(Language), values);

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As short as the span of the log allows: 18:24:29, 18:24, 08-18 18:24, 2025-12-31 18:24.</summary>
    public string Time(DateTimeOffset? time) => time?.ToString(_times, CultureInfo.InvariantCulture) ?? "-";

    /// <summary>"412 times, 18:24:29 - 19:01:58".</summary>
    public string Seen(MessageRow row)
    {
        var count = (row.Seen.Count, row.IsLowerBound) switch
        {
            (1, false) => In(AnalyzeTexts.Once),
            (1, true) => In(AnalyzeTexts.AtLeastOnce),
            (var n, false) => Fill(AnalyzeTexts.Times, Number(n)),
            (var n, true) => Fill(AnalyzeTexts.AtLeastTimes, Number(n)),
        };
        var (first, last) = (Time(row.Seen.First), Time(row.Seen.Last));
        return row.Seen.First is null ? count : Join(count, first == last ? first : $"{first} - {last}");
    }

    public string Join(params IEnumerable<string> parts) => string.Join(Language == Language.Japanese ? "、" : ", ", parts);

    public string Pair(string name, string value) => name + (Language == Language.Japanese ? "：" : ": ") + value;

    public string Verdict() => report.Lines == 0
        ? In(AnalyzeTexts.Empty)
        : Fill(
            AnalyzeTexts.Verdict,
            report.Lines == 1 ? In(AnalyzeTexts.OneLine) : Fill(AnalyzeTexts.Lines, Number(report.Lines)),
            Devices(),
            Range(),
            Asked()).Replace("?.", "?", StringComparison.Ordinal);

    private string Devices() => report.Devices switch
    {
        { Distinct: 0 } => In(AnalyzeTexts.NoDevice),
        { IsCapped: true } => Fill(AnalyzeTexts.ManyDevices, Number(report.Devices.Distinct)),
        { Distinct: 1 } => In(AnalyzeTexts.OneDevice),
        _ => Fill(AnalyzeTexts.Devices, Number(report.Devices.Distinct)),
    };

    private string Range()
    {
        if (report.All is not { First: { } first, Last: { } last })
        {
            return In(AnalyzeTexts.NoTime);
        }

        var begin = first.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var end = last.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return begin == end
            ? Fill(AnalyzeTexts.Moment, begin)
            : Fill(AnalyzeTexts.Range, begin, first.Date == last.Date ? end[11..] : end);
    }

    private string Asked()
    {
        if (report.Parsed + report.Drift + report.Unknown == 0)
        {
            return In(AnalyzeTexts.NoMessages);
        }

        if (report.Actions == 0)
        {
            return In(report.Drift + report.Unknown > 0 ? AnalyzeTexts.NoKnownAction : AnalyzeTexts.NoAction);
        }

        return report.Actions == 1 ? In(AnalyzeTexts.OneAction) : Fill(AnalyzeTexts.Actions, Number(report.Actions));
    }

    private static string TimeFormat(SeenSpan all)
    {
        if (all is not { First: { } first, Last: { } last })
        {
            return "HH:mm:ss";
        }

        return first.Year != last.Year ? "yyyy-MM-dd HH:mm" : first.Date != last.Date ? "MM-dd HH:mm" : "HH:mm:ss";
    }
}
