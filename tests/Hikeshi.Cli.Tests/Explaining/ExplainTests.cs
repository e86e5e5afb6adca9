using System.Text.Json;

namespace Hikeshi.Cli.Tests.Explaining;

public sealed class ExplainTests
{
    private const string Line =
        "<163>Aug 24 2026 16:58:42 fw1.example.net : %FTD-4-713061: Group = 192.0.2.10, IP = 192.0.2.10, Rejecting IPSec tunnel: "
        + "no matching crypto map entry for remote proxy 2001:DB8:0:0:1::/64/0/0 local proxy 198.51.100.0/255.255.255.0/0/0 on interface outside";

    [Theory]
    [InlineData("en", "text")]
    [InlineData("ja", "text")]
    [InlineData("en", "json")]
    [InlineData("ja", "json")]
    [InlineData("en", "markdown")]
    [InlineData("ja", "markdown")]
    public void A_message_has_a_page_in_each_format(string language, string format)
    {
        var run = CliRun.Fixed("explain", "713061", "--lang", language, "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Golden.Check($"explain-713061-{language}-{format}", run.Output);
    }

    [Theory]
    [InlineData("en", "text")]
    [InlineData("ja", "text")]
    [InlineData("en", "json")]
    [InlineData("en", "markdown")]
    public void A_line_is_explained_with_its_values(string language, string format)
    {
        var run = CliRun.Fixed("explain", Line, "--lang", language, "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Golden.Check($"explain-line-{language}-{format}", run.Output);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void The_phrase_in_a_line_comes_first(string language)
    {
        var run = CliRun.Fixed("explain", "%FTD-3-799902: kettle 7 has boiled over", "--lang", language);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Golden.Check($"explain-phrase-line-{language}", run.Output);
    }

    [Fact]
    public void A_phrase_is_explained_by_its_name()
    {
        var run = CliRun.Fixed("explain", "kettle-boiled-over");
        Assert.Equal(0, run.Code);
        Golden.Check("explain-phrase-name", run.Output);
    }

    [Theory]
    [InlineData("en", "text", "no line from a device was at hand")]
    [InlineData("ja", "text", "この文面の実機ログは手元にありません。")]
    [InlineData("en", "markdown", "no line from a device was at hand")]
    [InlineData("ja", "markdown", "この文面の実機ログは手元にありません。")]
    [InlineData("en", "json", "\"source\":\"field\",\"source_title\":\"field knowledge\"")]
    public void A_wording_that_no_log_shows_is_said_to_be_field_knowledge(string language, string format, string words)
    {
        Assert.Contains(words, CliRun.Fixed("explain", "kettle-boiled-over", "--lang", language, "--format", format).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(words, CliRun.Fixed("explain", "713061", "--lang", language, "--format", format).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "text")]
    [InlineData("ja", "text")]
    [InlineData("en", "json")]
    [InlineData("ja", "json")]
    [InlineData("en", "markdown")]
    [InlineData("ja", "markdown")]
    public void A_cause_is_explained_by_its_code(string language, string format)
    {
        var run = CliRun.Fixed("explain", "kettle-unwatched", "--lang", language, "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Golden.Check($"explain-cause-{language}-{format}", run.Output);
    }

    [Fact]
    public void A_cause_of_the_catalog_names_the_messages_that_speak_for_it()
    {
        var run = CliRun.Of("explain", "ike-preshared-key-mismatch");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("show crypto ikev1 sa detail", run.Output, StringComparison.Ordinal);
        Assert.Contains("psk-mismatch-decrypt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_cause_is_told_its_neighbours()
    {
        var run = CliRun.Of("explain", "preshared-key-mismatch");
        Assert.Equal(1, run.Code);
        Assert.Contains("ike-preshared-key-mismatch", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void An_unknown_wording_is_said_to_be_one(string language)
    {
        var run = CliRun.Fixed("explain", "%ASA-3-713061: IP = 192.0.2.1, something new about 10.1.2.3", "--lang", language);
        Assert.Equal(0, run.Code);
        Golden.Check($"explain-drift-{language}", run.Output);
    }

    [Theory]
    [InlineData("en", "text")]
    [InlineData("ja", "text")]
    [InlineData("en", "json")]
    [InlineData("en", "markdown")]
    public void An_unknown_message_names_its_class_and_neighbours(string language, string format)
    {
        var run = CliRun.Fixed("explain", "799904", "--lang", language, "--format", format);
        Assert.Equal(1, run.Code);
        Golden.Check($"explain-unknown-{language}-{format}", run.Output);
    }

    [Theory]
    [InlineData("%ASA-6-611999: user\u001b[31m red\u0007 \u202eevil from 192.0.2.1", "text", "explain-hostile-text")]
    [InlineData("%ASA-6-611999: user\u001b[31m red\u0007 \u202eevil from 192.0.2.1", "json", "explain-hostile-json")]
    [InlineData("%ASA-6-611999: ```\u001b]0;x\u0007``` [a](javascript:b) | <script>", "markdown", "explain-hostile-markdown")]
    public void A_hostile_line_does_nothing(string line, string format, string golden)
    {
        var run = CliRun.Fixed("explain", line, "--format", format);
        Assert.Equal(1, run.Code);
        Assert.DoesNotContain(run.Output, c => c is '\u001b' or '\u0007' or '\u202e');
        Golden.Check(golden, run.Output);
    }

    [Theory]
    [InlineData("%FTD-5-713061")]
    [InlineData("FTD-3-713061")]
    [InlineData("%ASA-vpn-3-713061:")]
    public void A_tag_alone_is_its_message(string tag) =>
        Assert.Equal(CliRun.Fixed("explain", "713061"), CliRun.Fixed("explain", tag));

    [Fact]
    public void Words_are_one_line()
    {
        var run = CliRun.Fixed("explain", "%FTD-3-799902:", "kettle", "7", "has", "boiled", "over", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("kettle-boiled-over", json.RootElement.GetProperty("phrase").GetProperty("name").GetString());
    }

    [Fact]
    public void Standard_input_is_explained_line_by_line()
    {
        var run = CliRun.With("713061\n\n%FTD-3-799902: kettle 7 has boiled over\n%ASA-6-611999: x\n", "explain", "-", "--format", "json", "--catalog", Tree.Fixture);
        Assert.Equal(1, run.Code);
        var found = run.Output.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("found").GetBoolean());
        Assert.Equal([true, true, false], found);
    }

    [Fact]
    public void A_rule_stands_between_two_pages()
    {
        var run = CliRun.With("713061\n799902\n", "explain", "-", "--catalog", Tree.Fixture);
        Assert.Equal(0, run.Code);
        Assert.Equal(2, run.Output.Split($"\n{new string('=', 80)}\n").Length);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("hello world")]
    public void What_is_no_message_is_said_not_to_be_one(string text)
    {
        var run = CliRun.Fixed("explain", text);
        Assert.Equal(1, run.Code);
        Golden.Check($"explain-{text.Replace(' ', '-')}", run.Output);
    }

    [Fact]
    public void Nothing_to_explain_is_a_usage_error() => Assert.Equal(2, CliRun.Of("explain").Code);

    [Fact]
    public void A_folder_that_is_not_there_is_a_usage_error() =>
        Assert.Equal(2, CliRun.Of("explain", "713061", "--catalog", "/no/such/folder").Code);
}
