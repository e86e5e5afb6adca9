using System.Text;
using System.Text.Json;
using Hikeshi.Cli.Output;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze;

/// <summary>Whoever can send a line to the firewall can choose names: none of them may do anything.</summary>
public sealed class HostileTests
{
    private static readonly string[] Names =
    [
        "a|b", "`code`", "``|``", "<script>alert(1)</script>", "\x1b[31mred", "\x9b31m", "abc\u202etxt.exe", "![x](http://example.com/x.png)",
        "@everyone", "a\\|b\\", "\a\b\0", "--- | ---", "&#124;", new string('w', 65_000), "日本語\u2028x", "$(reboot)",
    ];

    public static TheoryData<string, Language> Pages => new()
    {
        { "text", Language.English },
        { "text", Language.Japanese },
        { "markdown", Language.English },
        { "json", Language.English },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_control_character_leaves_the_program(string format, Language language)
    {
        var page = Analyzed.Page(format, Analyzed.Report(Log(), top: 0), language);
        foreach (var rune in page.EnumerateRunes())
        {
            var isControl = rune.Value is < ' ' or (>= 0x7f and < 0xa0) or 0x2028 or 0x2029 or (>= 0x202a and <= 0x202e) or 0x200e or 0x200f;
            Assert.True(rune.Value == '\n' || !isControl, $"U+{rune.Value:X4}");
        }

        Assert.True(page.Length < 40_000, "the page repeats a long name in full");
    }

    [Fact]
    public void Names_stay_inside_their_column()
    {
        foreach (var line in Analyzed.Page("text", Analyzed.Report(Log(), top: 0), Language.English).Split('\n'))
        {
            Assert.True(DisplayWidth.Of(line) <= 80, line);
        }
    }

    [Fact]
    public void Every_row_of_a_Markdown_table_has_the_cells_of_its_heading()
    {
        var columns = 0;
        foreach (var line in Analyzed.Page("markdown", Analyzed.Report(Log(), top: 0), Language.English).Split('\n'))
        {
            var cells = line.StartsWith('|') ? Bars(line) : 0;
            if (cells > 0)
            {
                columns = columns == 0 ? cells : columns;
                Assert.Equal(columns, cells);
            }
            else
            {
                columns = 0;
            }
        }
    }

    [Fact]
    public void Json_is_one_whole_object()
    {
        var page = Analyzed.Page("json", Analyzed.Report(Log(), top: 0), Language.English);
        Assert.Equal(1, JsonDocument.Parse(page).RootElement.GetProperty("v").GetInt32());
        Assert.Equal(1, page.Count(c => c == '\n'));
    }

    /// <summary>Bars that GitHub's tables see: those without a backslash before them.</summary>
    private static int Bars(string line)
    {
        var bars = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '|')
            {
                bars++;
            }
        }

        return bars;
    }

    private static string Log()
    {
        var log = new StringBuilder();
        foreach (var name in Names)
        {
            log.Append($"Aug 18 2026 18:24:02 {name.Replace(' ', '-')} : %FTD-5-713119: Group = {name}, IP = 192.0.2.10, PHASE 1 COMPLETED\n");
            log.Append($"Aug 18 2026 18:24:02 fw : %FTD-5-713119: Group = {name}, IP = 192.0.2.10, PHASE 1 COMPLETED {name}\n");
            log.Append($"%FTD-3-710003: TCP access denied by ACL from {name}/1 to {name}:203.0.113.1/23\n");
            log.Append($"%FTD-6-999888: {name}\n%FTD-3-713902: {name}\n");
        }

        return log.ToString();
    }
}
