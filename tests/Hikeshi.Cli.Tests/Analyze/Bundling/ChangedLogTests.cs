using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Cli.Commands.Analyzing.Bundling;
using Hikeshi.Cli.Tests.Analyze.Html;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Events;
using Hikeshi.Files;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Tests.Analyze.Bundling;

/// <summary>The log is read twice, and a log that is written to may be another one the second time.</summary>
public sealed class ChangedLogTests : IDisposable
{
    private const int Trouble = 60;

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_log_that_grew_has_its_lines()
    {
        var (text, changed) = Read([.. Lines(200), "Nov 21 2026 09:00:00 fw : %FTD-6-713172: more"]);
        Assert.Equal((101, false), (text.Split('\n').Count(l => l.StartsWith("Nov 21", StringComparison.Ordinal)), changed));
    }

    [Theory]
    [InlineData("one line fewer before it")]
    [InlineData("the same text at another time")]
    [InlineData("shorter than the evidence")]
    [InlineData("shorter than the lines around it")]
    [InlineData("empty")]
    [InlineData("gone")]
    public void Lines_of_another_log_are_not_taken_for_those_of_the_incident(string how)
    {
        var lines = Lines(200);
        var (text, changed) = Read(how switch
        {
            "one line fewer before it" => lines[1..],
            "the same text at another time" => [.. lines.Select(l => l.Replace(" 05:", " 07:", StringComparison.Ordinal))],
            "shorter than the evidence" => lines[..(Trouble - 1)],
            "shorter than the lines around it" => lines[..5],
            "empty" => [],
            _ => null,
        });
        Assert.Equal(
            $"# {_path}, from line 10: the file changed between its two readings, so only the evidence itself, all after the tag, at most 512 bytes a line.\n"
            + "2026-11-21T05:00:00Z 713902: QM FSM error (P2 struct &0x00007fff12345678, mess id 0x3d55cbfd)!\n",
            text);
        Assert.Equal(how != "gone", changed);
    }

    [Fact]
    public void What_was_taken_back_leaves_its_room_to_others()
    {
        var budget = new LogBudget();
        using var log = new IncidentLog(Language.English, budget);
        var window = new LineWindow("fw.log", 1, 2, [], log);
        var line = new byte[1024 * 1024];
        for (var i = 0; i < 100; i++)
        {
            log.Begin(window);
            log.Add(line);
            log.Withdraw(window);
        }

        Assert.True(budget.Take(0, LogBudget.MostOfOne));
    }

    private static string[] Lines(int count) =>
    [
        .. Enumerable.Range(1, count).Select(n => n == Trouble
            ? "Nov 21 2026 05:00:00 fw : %FTD-3-713902: QM FSM error (P2 struct &0x00007fff12345678, mess id 0x3d55cbfd)!"
            : $"Nov 21 2026 04:{n / 60:00}:{n % 60:00} fw : %FTD-6-713172: line {n}"),
    ];

    /// <summary>What the second reading writes of an incident whose evidence stood in line 60.</summary>
    private (string Text, bool IsChanged) Read(string[]? second)
    {
        var at = new DateTimeOffset(2026, 11, 21, 5, 0, 0, TimeSpan.Zero).UtcTicks;
        var incident = HtmlSample.Tunnel() with
        {
            Causes = [],
            Symptoms = [new Evidence(_path, Trouble, at, "713902", "QM FSM error (P2 struct &0x00007fff12345678, mess id 0x3d55cbfd)!")],
        };
        using var log = new IncidentLog(Language.English, new LogBudget());
        var visitor = new WindowVisitor(LineWindows.Of(incident, [_path], log), null);
        if (second is not null)
        {
            File.WriteAllLines(_path, second);
            using var input = LogInput.Open(_path, InputFormat.Auto);
            var reader = new EventReader(MessageCatalog.BuiltIn);
            visitor.Begin(input);
            foreach (var (number, line) in second.Index())
            {
                var bytes = Encoding.UTF8.GetBytes(line);
                visitor.Visit(reader.Read(new Hikeshi.Framing.Frame(bytes, 0, bytes.Length, number + 1, 0, IsWrapped: false)));
            }

            visitor.End(input);
        }

        visitor.Finish();
        return (Encoding.UTF8.GetString(log.Text), visitor.Changed.Contains(_path));
    }
}
