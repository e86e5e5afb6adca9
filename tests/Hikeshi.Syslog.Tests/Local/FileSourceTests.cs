using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Local;

namespace Hikeshi.Syslog.Tests.Local;

public sealed class FileSourceTests : FollowedFolder
{
    [Fact]
    public async Task Lines_that_are_appended_are_those_of_their_file()
    {
        File.WriteAllText(Log, "one\ntw");
        await RunAsync(
            [Log],
            async () =>
            {
                await Sink.HaveAsync(1);
                File.AppendAllText(Log, "o\nthree\n");
                await Sink.HaveAsync(3);
            });

        Assert.Equal(["one", "two", "three"], Texts());
        Assert.All(Sink.Frames, f => Assert.Equal((Transport.File, Log), (f.Origin.Transport, f.Origin.File)));
    }

    [Fact]
    public async Task A_restart_goes_on_where_it_stopped_also_within_a_line()
    {
        File.WriteAllText(Log, "one\ntw");
        await RunAsync([Log], () => Sink.HaveAsync(1));
        File.AppendAllText(Log, "o\nthree\n");
        await RunAsync([Log], () => Sink.HaveAsync(3));
        await RunAsync([Log], () => Task.CompletedTask);

        Assert.Equal(["one", "two", "three"], Texts());
    }

    [Fact]
    public async Task Compressed_files_are_passed_over()
    {
        File.WriteAllText(Log, "one\n");
        File.WriteAllText(Of("fw.log.2.gz"), "no log at all\n");
        await RunAsync([Of("fw.log*")], () => Sink.HaveAsync(1));

        Assert.Equal(["one"], Texts());
    }

    [Fact]
    public async Task A_pipe_among_the_files_holds_nobody_up()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes with names are made by mkfifo(1)");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Of("a.log")]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        File.WriteAllText(Log, "one\n");
        await RunAsync([Of("*.log")], () => Sink.HaveAsync(1));

        Assert.Equal(["one"], Texts());
    }

    [Fact]
    public async Task A_line_without_an_end_is_taken_after_a_while()
    {
        File.WriteAllText(Log, "one");
        await RunAsync(
            [Log],
            async () =>
            {
                await Sink.HaveAsync(1);
                File.AppendAllText(Log, "two\n");
                await Sink.HaveAsync(2);
            },
            Quick with { EndLineAfter = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task A_line_that_never_ends_is_cut_and_counted_and_what_follows_is_read()
    {
        File.WriteAllText(Log, new string('x', 3_000_000) + "\nnext\n");
        await RunAsync([Log], () => WaitForAsync(() => Sink.Frames.Any(f => f.Text == "next")));

        var pieces = Sink.Frames.Where(f => f.Text != "next").ToList();
        Assert.All(pieces, p => Assert.True(p.Text.Length <= Quick.MostFrameBytes));
        Assert.Equal(3_000_000, pieces.Sum(p => p.Text.Length + p.Cut));
    }

    [Fact]
    public async Task Many_lines_come_in_their_order_and_once_over_restarts_in_the_middle()
    {
        string[] lines = [.. Enumerable.Range(0, 60_000).Select(i => Long($"{i}"))];
        File.WriteAllLines(Log, lines);
        for (var part = 1; part <= 3; part++)
        {
            await RunAsync([Log], () => Sink.HaveAsync(part * 10_000));
        }

        await RunAsync([Log], () => Sink.HaveAsync(lines.Length));

        Assert.Equal(lines, Texts());
    }

    [Fact]
    public async Task A_file_that_is_closed_for_long_quiet_is_read_on_when_it_grows()
    {
        File.WriteAllText(Log, "one\n");
        await RunAsync(
            [Log],
            async () =>
            {
                await Sink.HaveAsync(1);
                await Task.Delay(100);
                File.AppendAllText(Log, "two\n");
                await Sink.HaveAsync(2);
            },
            Quick with { CloseAfter = TimeSpan.FromMilliseconds(30) });

        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task A_file_that_is_refused_waits_and_no_line_is_counted_as_lost()
    {
        File.WriteAllText(Log, "one\ntwo\n");
        var counters = new PipelineCounters();
        var full = new FullSink(Sink);
        await using (var source = new FileSource([Log], State, Quick))
        {
            using var stop = new CancellationTokenSource();
            source.Open();
            var running = source.RunAsync(new CountingSink(full, counters, TimeProvider.System), stop.Token);
            await WaitForAsync(() => full.Refusals > 1);
            full.IsFull = false;
            await Sink.HaveAsync(2);
            await stop.CancelAsync();
            await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }

        var count = Assert.Single(counters.Origins());
        Assert.Equal((2, 0), (count.Received, count.Dropped.Values.Sum()));
    }

    [Fact]
    public async Task Files_that_appear_later_are_followed_and_others_are_not()
    {
        Directory.CreateDirectory(Of("a"));
        Directory.CreateDirectory(Of("b"));
        File.WriteAllText(Of("a/1.log"), "one\n");
        File.WriteAllText(Of("a/1.txt"), "no\n");
        await RunAsync(
            [Of("*/*.log")],
            async () =>
            {
                await Sink.HaveAsync(1);
                File.WriteAllText(Of("b/2.log"), "two\n");
                await Sink.HaveAsync(2);
            });

        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task What_is_not_safe_on_disk_is_not_remembered_as_read()
    {
        File.WriteAllText(Log, "one\n");
        Sink.IsDurable = false;
        await RunAsync([Log], () => Sink.HaveAsync(1));
        Assert.False(File.Exists(State));
        Sink.IsDurable = true;
        await RunAsync([Log], () => Sink.HaveAsync(2));

        Assert.Equal(["one", "one"], Texts());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"v":2,"files":[]}""")]
    [InlineData("""{"v":1,"files":[{"path":"a"}]}""")]
    [InlineData("""{"v":1,"files":[{"path":"a","device":1,"node":1,"created":0,"head":"?","offset":1}]}""")]
    public async Task A_damaged_memory_is_named_before_anything_is_read_twice(string content)
    {
        File.WriteAllText(State, content);
        await using var source = new FileSource([Log], State, Quick);

        Assert.StartsWith($"{State}, which says how far followed files were read, cannot be used", Assert.Throws<SourceException>(source.Open).Message, StringComparison.Ordinal);
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
