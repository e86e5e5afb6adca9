using System.Text;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Local;

namespace Hikeshi.Syslog.Tests.Local;

public sealed class FileSourceTests : IDisposable
{
    private static readonly FileSourceOptions Quick = new()
    {
        Interval = TimeSpan.FromMilliseconds(10),
        SaveEvery = TimeSpan.FromMilliseconds(20),
        EndLineAfter = TimeSpan.FromMinutes(10),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hikeshi-follow");
    private readonly MemorySink _sink = new();

    private string Log => Of("fw.log");

    private string State => Of("places.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Lines_that_are_appended_are_those_of_their_file()
    {
        File.WriteAllText(Log, "one\ntw");
        await RunAsync(
            [Log],
            async () =>
            {
                await _sink.HaveAsync(1);
                File.AppendAllText(Log, "o\nthree\n");
                await _sink.HaveAsync(3);
            });

        Assert.Equal(["one", "two", "three"], Texts());
        Assert.All(_sink.Frames, f => Assert.Equal((Transport.File, Log), (f.Origin.Transport, f.Origin.File)));
    }

    [Fact]
    public async Task A_restart_goes_on_where_it_stopped_also_within_a_line()
    {
        File.WriteAllText(Log, "one\ntw");
        await RunAsync([Log], () => _sink.HaveAsync(1));
        File.AppendAllText(Log, "o\nthree\n");
        await RunAsync([Log], () => _sink.HaveAsync(3));
        await RunAsync([Log], () => Task.CompletedTask);

        Assert.Equal(["one", "two", "three"], Texts());
    }

    [Fact]
    public async Task Of_a_file_that_was_rotated_while_stopped_the_rest_is_read_first()
    {
        File.WriteAllText(Log, "one\n");
        await RunAsync([Log], () => _sink.HaveAsync(1));
        File.AppendAllText(Log, "two\n");
        File.Move(Log, Of("fw.log.1"));
        File.WriteAllText(Log, "three\n");
        await RunAsync([Log], () => _sink.HaveAsync(3));

        Assert.Equal(["one", "two", "three"], Texts());
    }

    [Fact]
    public async Task A_rotated_file_is_not_read_again_under_its_new_name()
    {
        File.WriteAllText(Log, "one\n");
        await RunAsync(
            [Of("fw.log*")],
            async () =>
            {
                await _sink.HaveAsync(1);
                File.Move(Log, Of("fw.log.1"));
                File.WriteAllText(Log, "two\n");
                await _sink.HaveAsync(2);
                File.AppendAllText(Log, "three\n");
                await _sink.HaveAsync(3);
            });
        await RunAsync([Of("fw.log*")], () => Task.CompletedTask);

        Assert.Equal(["one", "two", "three"], Texts());
    }

    [Fact]
    public async Task A_file_that_is_rotated_many_times_is_read_once_whatever_it_is_called()
    {
        File.WriteAllText(Log, "0\n");
        await RunAsync(
            [Of("fw.log*")],
            async () =>
            {
                await _sink.HaveAsync(1);
                for (var i = 1; i < 6; i++)
                {
                    for (var older = i - 1; older > 0; older--)
                    {
                        File.Move(Of($"fw.log.{older}"), Of($"fw.log.{older + 1}"));
                    }

                    File.Move(Log, Of("fw.log.1"));
                    File.WriteAllText(Log, $"{i}\n");
                    await _sink.HaveAsync(i + 1);
                }
            });
        await RunAsync([Of("fw.log*")], () => Task.CompletedTask);

        Assert.Equal(["0", "1", "2", "3", "4", "5"], Texts());
    }

    [Fact]
    public async Task What_is_written_to_a_file_after_it_was_renamed_is_read()
    {
        File.WriteAllText(Log, "one\n");
        await RunAsync(
            [Log],
            async () =>
            {
                await _sink.HaveAsync(1);
                using var writer = new StreamWriter(new FileStream(Log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
                File.Move(Log, Of("fw.log.1"));
                await writer.WriteAsync("two\n");
                await _sink.HaveAsync(2);
                File.WriteAllText(Log, "three\n");
                await _sink.HaveAsync(3);
            });

        Assert.Equal(["one", "two", "three"], Texts());
    }

    [Fact]
    public async Task A_file_that_was_truncated_and_has_grown_beyond_what_was_read_is_read_from_its_start()
    {
        File.WriteAllText(Log, "one\n");
        await RunAsync(
            [Log],
            async () =>
            {
                await _sink.HaveAsync(1);
                File.WriteAllText(Log, "two\nthree\n");
                await _sink.HaveAsync(3);
            });

        Assert.Equal(["one", "two", "three"], Texts());
    }

    [Theory]
    [InlineData("fw.log")]
    [InlineData("fw.log*")]
    public async Task A_file_that_is_copied_and_truncated_is_read_once(string glob)
    {
        var (first, second) = (Long("first"), Long("second"));
        File.WriteAllText(Log, first + "\n");
        await RunAsync(
            [Of(glob)],
            async () =>
            {
                await _sink.HaveAsync(1);
                await CopyAndTruncateAsync();
                File.AppendAllText(Log, second + "\n");
                await _sink.HaveAsync(2);
                // Several looks go by.
                await Task.Delay(Quick.SaveEvery * 5);
            });
        await RunAsync([Of(glob)], () => Task.Delay(Quick.SaveEvery * 5));

        Assert.Equal([first, second], Texts());
    }

    [Theory]
    [InlineData("fw.log")]
    [InlineData("fw.log*")]
    public async Task Of_a_file_that_was_copied_and_truncated_while_stopped_the_rest_is_read_from_the_copy(string glob)
    {
        string[] lines = [Long("one"), Long("two"), Long("three")];
        File.WriteAllText(Log, lines[0] + "\n");
        await RunAsync([Of(glob)], () => _sink.HaveAsync(1));
        File.AppendAllText(Log, lines[1] + "\n");
        await CopyAndTruncateAsync();
        File.AppendAllText(Log, lines[2] + "\n");
        await RunAsync([Of(glob)], () => _sink.HaveAsync(3));
        await RunAsync([Of(glob)], () => Task.Delay(Quick.SaveEvery * 5));

        Assert.Equal(lines.Order(StringComparer.Ordinal), Texts().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_copy_that_goes_its_own_way_is_a_file_of_its_own()
    {
        var (both, own) = (Long("both"), Long("own"));
        File.WriteAllText(Log, both + "\n");
        await RunAsync(
            [Of("*.log")],
            async () =>
            {
                await _sink.HaveAsync(1);
                File.Copy(Log, Of("other.log"));
                await Task.Delay(Quick.SaveEvery * 5);
                Assert.Single(_sink.Frames);
                File.AppendAllText(Of("other.log"), own + "\n");
                await _sink.HaveAsync(3);
            });

        Assert.Equal([both, both, own], Texts());
    }

    [Fact]
    public async Task Compressed_files_are_passed_over()
    {
        File.WriteAllText(Log, "one\n");
        File.WriteAllText(Of("fw.log.2.gz"), "no log at all\n");
        await RunAsync([Of("fw.log*")], () => _sink.HaveAsync(1));

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
        await RunAsync([Of("*.log")], () => _sink.HaveAsync(1));

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
                await _sink.HaveAsync(1);
                File.AppendAllText(Log, "two\n");
                await _sink.HaveAsync(2);
            },
            Quick with { EndLineAfter = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task A_line_that_never_ends_is_cut_and_counted_and_what_follows_is_read()
    {
        File.WriteAllText(Log, new string('x', 3_000_000) + "\nnext\n");
        await RunAsync([Log], () => WaitForAsync(() => _sink.Frames.Any(f => f.Text == "next")));

        var pieces = _sink.Frames.Where(f => f.Text != "next").ToList();
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
            await RunAsync([Log], () => _sink.HaveAsync(part * 10_000));
        }

        await RunAsync([Log], () => _sink.HaveAsync(lines.Length));

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
                await _sink.HaveAsync(1);
                await Task.Delay(100);
                File.AppendAllText(Log, "two\n");
                await _sink.HaveAsync(2);
            },
            Quick with { CloseAfter = TimeSpan.FromMilliseconds(30) });

        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task A_file_that_is_refused_waits_and_no_line_is_counted_as_lost()
    {
        File.WriteAllText(Log, "one\ntwo\n");
        var counters = new PipelineCounters();
        var full = new FullSink(_sink);
        await using (var source = new FileSource([Log], State, Quick))
        {
            using var stop = new CancellationTokenSource();
            source.Open();
            var running = source.RunAsync(new CountingSink(full, counters, TimeProvider.System), stop.Token);
            await WaitForAsync(() => full.Refusals > 1);
            full.IsFull = false;
            await _sink.HaveAsync(2);
            await stop.CancelAsync();
            await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }

        var count = Assert.Single(counters.Origins());
        Assert.Equal((2, 0), (count.Received, count.Dropped.Values.Sum()));
    }

    [Fact]
    public async Task A_file_that_was_truncated_while_stopped_is_read_from_its_start()
    {
        File.WriteAllText(Log, "one and only\n");
        await RunAsync([Log], () => _sink.HaveAsync(1));
        File.WriteAllText(Log, "two\n");
        await RunAsync([Log], () => _sink.HaveAsync(2));

        Assert.Equal(["one and only", "two"], Texts());
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
                await _sink.HaveAsync(1);
                File.WriteAllText(Of("b/2.log"), "two\n");
                await _sink.HaveAsync(2);
            });

        Assert.Equal(["one", "two"], Texts());
    }

    [Fact]
    public async Task What_is_not_safe_on_disk_is_not_remembered_as_read()
    {
        File.WriteAllText(Log, "one\n");
        _sink.IsDurable = false;
        await RunAsync([Log], () => _sink.HaveAsync(1));
        Assert.False(File.Exists(State));
        _sink.IsDurable = true;
        await RunAsync([Log], () => _sink.HaveAsync(2));

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

    [Fact]
    public async Task Standard_input_is_read_to_a_last_line_without_an_end()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("one\n\ntwo"));
        await using var source = new StdinSource(input, 65_536, TimeProvider.System);
        source.Open();
        await source.RunAsync(_sink, TestContext.Current.CancellationToken);

        Assert.Equal(["one", "two"], Texts());
        Assert.All(_sink.Frames, f => Assert.Equal(Transport.Stdin, f.Origin.Transport));
    }

    private string Of(string name) => Path.Join(_folder.FullName, name);

    private IEnumerable<string> Texts() => _sink.Frames.Select(f => f.Text);

    /// <summary>More than two files may share by chance.</summary>
    private static string Long(string text) => $"<165>Aug 24 2026 16:58:43 fw-a : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, {text}";

    private async Task CopyAndTruncateAsync()
    {
        File.Copy(Log, Of("fw.log.1"));
        // The copy is seen before the original is truncated, and so is its truncation before more is written.
        await Task.Delay(Quick.SaveEvery * 3);
        await using (var file = new FileStream(Log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(0);
        }

        await Task.Delay(Quick.SaveEvery * 3);
    }

    private async Task RunAsync(string[] globs, Func<Task> meanwhile, FileSourceOptions? options = null)
    {
        await using var source = new FileSource(globs, State, options ?? Quick);
        using var stop = new CancellationTokenSource();
        source.Open();
        var running = source.RunAsync(_sink, stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
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

    private sealed class FullSink(IFrameSink inner) : IFrameSink
    {
        private int _refusals;

        public bool IsFull { get; set; } = true;

        public int Refusals => Volatile.Read(ref _refusals);

        public FrameTicket Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0)
        {
            if (!IsFull)
            {
                return inner.Offer(origin, frame, cut);
            }

            Interlocked.Increment(ref _refusals);
            return new FrameTicket(0, FrameRefusal.JournalFull);
        }

        public ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel) => inner.WhenDurableAsync(sequence, cancel);
    }
}
