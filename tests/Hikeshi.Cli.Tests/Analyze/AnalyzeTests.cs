using System.Text.Json;
using Hikeshi.Cli.Output;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze;

public sealed class AnalyzeTests
{
    [Theory]
    [InlineData("text", "en")]
    [InlineData("text", "ja")]
    [InlineData("json", "en")]
    [InlineData("json", "ja")]
    [InlineData("markdown", "en")]
    [InlineData("markdown", "ja")]
    public void A_day_has_a_page_in_each_format(string format, string language) => Golden.Check(
        $"analyze-day-{language}-{format}",
        Analyzed.Page(format, Analyzed.Report(Analyzed.Day), language == "ja" ? Language.Japanese : Language.English));

    [Fact]
    public void Rows_beyond_the_top_are_counted_as_others() =>
        Golden.Check("analyze-day-en-text-top-1", Analyzed.Page("text", Analyzed.Report(Analyzed.Day, top: 1), Language.English));

    [Theory]
    [InlineData(Language.English, 80)]
    [InlineData(Language.Japanese, 80)]
    [InlineData(Language.English, 120)]
    [InlineData(Language.Japanese, 120)]
    public void No_line_is_wider_than_the_terminal(Language language, int width)
    {
        foreach (var line in Analyzed.Page("text", Analyzed.Report(Analyzed.Day), language, width).Split('\n'))
        {
            Assert.True(DisplayWidth.Of(line) <= width, line);
            Assert.False(line.EndsWith(' '), line);
        }
    }

    [Fact]
    public void Colors_change_nothing_but_the_look()
    {
        var report = Analyzed.Report(Analyzed.Day);
        var colored = Analyzed.Page("text", report, Language.English, hasColors: true);
        Assert.Contains("\x1b[1m", colored, StringComparison.Ordinal);
        Assert.Equal(
            Analyzed.Page("text", report, Language.English),
            System.Text.RegularExpressions.Regex.Replace(colored, "\x1b\\[[0-9;]*m", "", default, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("%FTD-5-713119: PHASE 1 COMPLETED", "1 line naming no device, without times; nothing asks for action.")]
    [InlineData(
        "%FTD-5-713119: odd", "1 line naming no device, without times; nothing that was understood asks for action.")]
    [InlineData(
        "hello\nworld", "2 lines naming no device, without times; none is a message of a Cisco firewall. Is this the right file?")]
    [InlineData(
        "Dec 31 2026 23:59:59 fw1 : %FTD-5-713119: PHASE 1 COMPLETED\nJan 1 2027 00:00:10 fw1 : %FTD-5-713119: PHASE 1 COMPLETED",
        "2 lines from 1 device, 2026-12-31 23:59 - 2027-01-01 00:00 UTC; nothing asks for action.")]
    public void The_first_sentence_says_how_bad_it_is(string log, string expected) =>
        Assert.Equal(expected, Verdict(log, Language.English));

    [Theory]
    [InlineData("%FTD-5-713119: PHASE 1 COMPLETED", "1 行（装置名なし、時刻なし）。対応が必要なメッセージはありません。")]
    [InlineData(
        "hello", "1 行（装置名なし、時刻なし）。Cisco ファイアウォールのメッセージが見つかりません。ファイルが正しいか確認してください。")]
    public void The_first_sentence_is_Japanese_too(string log, string expected) => Assert.Equal(expected, Verdict(log, Language.Japanese));

    [Theory]
    [InlineData("en", "The input is empty: there is no line to report on.\n")]
    [InlineData("ja", "入力は空です。集計する行がありません。\n")]
    public void An_empty_input_is_said_to_be_empty(string language, string expected)
    {
        var run = CliRun.With("", "analyze", "--lang", language);
        Assert.Equal((0, expected, ""), (run.Code, run.Output, run.Error));
    }

    [Fact]
    public void An_empty_input_is_a_whole_JSON_object()
    {
        var run = CliRun.With("", "analyze", "--format", "json");
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["v", "summary", "incidents", "sessions", "tunnels", "failovers"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal(0, root.GetProperty("summary").GetProperty("lines").GetInt64());
    }

    [Fact]
    public void Standard_input_has_lines_and_no_file()
    {
        var run = CliRun.With("%FTD-6-999888: new\n", "analyze", "--format", "json", "--fail-on", "low");
        var row = JsonDocument.Parse(run.Output).RootElement.GetProperty("summary").GetProperty("unknown_ids").GetProperty("rows")[0];
        Assert.Equal((0, """{"line":1,"text":"new"}"""), (run.Code, row.GetProperty("example").GetRawText()));
    }

    [Fact]
    public void A_missing_file_is_named_and_the_others_are_reported()
    {
        var run = CliRun.Of("analyze", "/no/such.log", Path.Combine(Tree.Tests, "Analyze", "day.log"), "--year", "2026");
        Assert.Equal((1, "/no/such.log: there is no such file. Check the path.\n"), (run.Code, run.Error));
        Assert.StartsWith("12 lines from 2 devices, 2026-08-18 18:24 - 19:02 UTC; ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_readable_file_there_is_no_report()
    {
        var run = CliRun.Of("analyze", "/no/such.log");
        Assert.Equal((1, ""), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("en", "--top: -1 is not a number of rows. Give 0 for all, or a positive number.\n")]
    [InlineData("ja", "--top：-1 は行数として使えません。0（すべて）か正の数を指定してください。\n")]
    public void A_negative_top_is_refused(string language, string expected)
    {
        var run = CliRun.Of("analyze", "--top", "-1", "--lang", language);
        Assert.Equal((2, "", expected), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Every_key_of_the_JSON_is_documented(string language)
    {
        var page = File.ReadAllText(Path.Combine(Tree.Tests, "..", "..", "docs", language, "analyze.md"));
        var json = JsonDocument.Parse(Analyzed.Page("json", Analyzed.Report(Analyzed.Day), Language.English));
        var summary = json.RootElement.GetProperty("summary");
        foreach (var key in Keys(summary).Distinct(StringComparer.Ordinal).Where(k => k.Length > 1))
        {
            Assert.True(page.Contains($"`{key}`", StringComparison.Ordinal), key);
        }
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Keys(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    private static string Verdict(string log, Language language) =>
        new Commands.Analyzing.ReportWords(Analyzed.Report(log), language).Verdict();

    [Fact]
    public void Counts_over_time_add_up_to_the_severities_and_stay_within_their_bound()
    {
        var lines = string.Concat(Enumerable.Range(0, 4_000).Select(n =>
            $"{new DateTime(2026, 1, 1).AddHours(n * 3):MMM dd yyyy HH:mm:ss} fw : %FTD-{n % 8}-713119: odd\n"));
        var summary = JsonDocument.Parse(Analyzed.Page("json", Analyzed.Report(lines), Language.English)).RootElement.GetProperty("summary");
        var buckets = summary.GetProperty("over_time").GetProperty("buckets").EnumerateArray().ToList();
        Assert.InRange(buckets.Count, 2, 200);
        Assert.Equal(7 * 86_400, summary.GetProperty("over_time").GetProperty("bucket_seconds").GetInt64());
        Assert.All(summary.GetProperty("severity").EnumerateObject(), s => Assert.Equal(
            s.Value.GetInt64(), buckets.Sum(b => b.GetProperty("severity").TryGetProperty(s.Name, out var count) ? count.GetInt64() : 0)));
    }

    [Fact]
    public void Lines_without_times_have_no_counts_over_time() => Assert.False(
        JsonDocument.Parse(Analyzed.Page("json", Analyzed.Report("%FTD-5-713119: odd\n"), Language.English)).RootElement.GetProperty("summary").TryGetProperty("over_time", out _));
}
