namespace Hikeshi.Syslog.Tests.Local;

public sealed class RotatedFileTests : FollowedFolder
{
    [Fact]
    public async Task Of_a_file_that_was_rotated_while_stopped_the_rest_is_read_first()
    {
        File.WriteAllText(Log, "one\n");
        await RunAsync([Log], () => Sink.HaveAsync(1));
        File.AppendAllText(Log, "two\n");
        File.Move(Log, Of("fw.log.1"));
        File.WriteAllText(Log, "three\n");
        await RunAsync([Log], () => Sink.HaveAsync(3));

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
                await Sink.HaveAsync(1);
                File.Move(Log, Of("fw.log.1"));
                File.WriteAllText(Log, "two\n");
                await Sink.HaveAsync(2);
                File.AppendAllText(Log, "three\n");
                await Sink.HaveAsync(3);
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
                await Sink.HaveAsync(1);
                for (var i = 1; i < 6; i++)
                {
                    for (var older = i - 1; older > 0; older--)
                    {
                        File.Move(Of($"fw.log.{older}"), Of($"fw.log.{older + 1}"));
                    }

                    File.Move(Log, Of("fw.log.1"));
                    File.WriteAllText(Log, $"{i}\n");
                    await Sink.HaveAsync(i + 1);
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
                await Sink.HaveAsync(1);
                using var writer = new StreamWriter(new FileStream(Log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete)) { AutoFlush = true };
                File.Move(Log, Of("fw.log.1"));
                await writer.WriteAsync("two\n");
                await Sink.HaveAsync(2);
                File.WriteAllText(Log, "three\n");
                await Sink.HaveAsync(3);
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
                await Sink.HaveAsync(1);
                File.WriteAllText(Log, "two\nthree\n");
                await Sink.HaveAsync(3);
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
                await Sink.HaveAsync(1);
                await CopyAndTruncateAsync();
                File.AppendAllText(Log, second + "\n");
                await Sink.HaveAsync(2);
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
        await RunAsync([Of(glob)], () => Sink.HaveAsync(1));
        File.AppendAllText(Log, lines[1] + "\n");
        await CopyAndTruncateAsync();
        File.AppendAllText(Log, lines[2] + "\n");
        await RunAsync([Of(glob)], () => Sink.HaveAsync(3));
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
                await Sink.HaveAsync(1);
                File.Copy(Log, Of("other.log"));
                await Task.Delay(Quick.SaveEvery * 5);
                Assert.Single(Sink.Frames);
                File.AppendAllText(Of("other.log"), own + "\n");
                await Sink.HaveAsync(3);
            });

        Assert.Equal([both, both, own], Texts());
    }

    [Fact]
    public async Task A_file_that_was_truncated_while_stopped_is_read_from_its_start()
    {
        File.WriteAllText(Log, "one and only\n");
        await RunAsync([Log], () => Sink.HaveAsync(1));
        File.WriteAllText(Log, "two\n");
        await RunAsync([Log], () => Sink.HaveAsync(2));

        Assert.Equal(["one and only", "two"], Texts());
    }

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
}
