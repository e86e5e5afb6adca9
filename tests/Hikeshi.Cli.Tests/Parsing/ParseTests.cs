using System.Diagnostics;
using System.Text.Json;

namespace Hikeshi.Cli.Tests.Parsing;

public sealed class ParseTests
{
    private const string Line = "<165>Aug 24 2026 16:58:43 fw-tokyo : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)\n";

    [Fact]
    public void Events_come_as_one_object_a_line_and_the_summary_on_standard_error()
    {
        var run = CliRun.With(Line + "noise\n", "parse");

        var objects = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["parsed", "untagged"], objects.Select(o => JsonDocument.Parse(o).RootElement.GetProperty("status").GetString()!));
        Assert.StartsWith("2 lines: 1 parsed, 0 drift, 0 unknown, 1 untagged; 1 message IDs;", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Quiet_says_nothing_on_standard_error() =>
        Assert.Equal("", CliRun.With(Line, "parse", "--quiet").Error);

    [Fact]
    public void Only_the_statuses_asked_for_are_written()
    {
        var run = CliRun.With(Line + "noise\n%ASA-5-713119: something new\n", "parse", "--only-status", "drift", "--only-status", "untagged", "--quiet");

        Assert.Equal(2, run.Output.Count(c => c == '\n'));
        Assert.DoesNotContain("PHASE 2", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "2026-08-24T16:58:43Z 713120 [5] fw-tokyo: ")]
    [InlineData("table", "2026-08-24T16:58:43Z  fw-tokyo          713120  5  ")]
    public void Lines_for_people_have_time_device_id_and_title(string format, string start)
    {
        var run = CliRun.With(Line, "parse", "--format", format, "--lang", "ja", "--quiet");

        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Output, c => c > '\u3000');
    }

    [Theory]
    [InlineData("text")]
    [InlineData("table")]
    public void Nothing_a_log_holds_is_obeyed_by_a_terminal(string format)
    {
        var run = CliRun.With("%ASA-7-711001: a\u001b[2J\u0007\u202egnp.exe\u009b1m\n", "parse", "--format", format, "--quiet");

        Assert.DoesNotContain(run.Output, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
        Assert.Contains("\\x1b[2J\\x07\\u202e", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_read_in_their_order_and_name_themselves()
    {
        using var files = new TempFiles();
        var first = files.Write("a.log", Line);
        var second = files.Write("b.log.gz", TempFiles.Gzip(Line));
        var run = CliRun.Of("parse", first, second, "--quiet");

        Assert.Equal(
            [first, second],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(o => JsonDocument.Parse(o).RootElement.GetProperty("file").GetString()!));
    }

    [Fact]
    public void Times_without_a_zone_are_in_the_zone_asked_for()
    {
        var run = CliRun.With(Line, "parse", "--timezone", "+09:00", "--quiet");

        Assert.Contains("\"time\":\"2026-08-24T07:58:43Z\",\"utc_offset\":\"+09:00\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Zone_names_can_be_told()
    {
        var run = CliRun.With("Aug 24 2026 16:58:43 MSK: %ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\n", "parse", "--zone-map", "MSK=+04:00", "--quiet");

        Assert.Contains("\"time\":\"2026-08-24T12:58:43Z\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_year_can_be_told_and_rolls_over()
    {
        const string Text = "Dec 31 23:59:59 fw : %ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\nJan  1 00:00:01 fw : %ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\n";
        var run = CliRun.With(Text, "parse", "--year", "2019", "--quiet");

        Assert.Contains("2019-12-31T23:59:59Z", run.Output, StringComparison.Ordinal);
        Assert.Contains("2020-01-01T00:00:01Z", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Exports_of_other_systems_are_found_out()
    {
        var json = "{\"event\":{\"original\":\"%ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\"}}\n";
        var csv = "_time,_raw\n1,\"%ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\"\n";

        Assert.Contains("\"status\":\"parsed\"", CliRun.With(json, "parse", "--quiet").Output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"parsed\"", CliRun.With(csv, "parse", "--quiet").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_an_export_without_a_message_are_counted()
    {
        var run = CliRun.With("{\"message\":\"%ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\"}\n{\"other\":1}\n", "parse", "--input", "json:message");

        Assert.Contains("-: 1 records of the export held no message and were read as they are.", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void A_pipe_that_pauses_shows_what_came_before()
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Hikeshi.Cli"), ["parse", "--quiet"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardInput.Write(Line);
        process.StandardInput.Flush();

        // The input stays open: a line must come all the same.
        var line = process.StandardOutput.ReadLine();
        process.StandardInput.Close();
        process.WaitForExit();

        Assert.Contains("713120", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_run_quietly()
    {
        using var files = new TempFiles();
        var file = files.Write("long.log", string.Concat(Enumerable.Repeat(Line, 50_000)));
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Hikeshi.Cli"), ["parse", file, "--quiet"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();

        Assert.Equal("", process.StandardError.ReadToEnd());
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
