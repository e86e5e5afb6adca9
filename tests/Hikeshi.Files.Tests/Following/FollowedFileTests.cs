using System.Text;
using CsCheck;
using Hikeshi.Files.Following;

namespace Hikeshi.Files.Tests.Following;

public sealed class FollowedFileTests
{
    [Fact]
    public void What_is_there_and_what_comes_is_read_once()
    {
        using var followed = new Followed();
        followed.Append("one\n");
        Assert.Equal("one\n", followed.Read());
        Assert.Equal("", followed.Read());
        followed.Append("tw");
        followed.Append("o\nthree\n");
        Assert.Equal("two\nthree\n", followed.Read());
        Assert.Equal((14, 0), (followed.File.Position, followed.File.Rotations));
    }

    [Fact]
    public void A_file_that_is_not_there_yet_is_waited_for()
    {
        using var followed = new Followed();
        Assert.Equal("", followed.Read());
        Assert.False(followed.File.IsOpen);
        followed.Append("one\n");
        Assert.Equal("one\n", followed.Read());
        Assert.True(followed.File.IsOpen);
    }

    [Fact]
    public void A_renamed_file_is_read_to_its_end_before_the_new_one()
    {
        using var followed = new Followed();
        followed.Append("one\n");
        Assert.Equal("one\n", followed.Read());
        followed.Append("two\n");
        followed.Rename("fw.log.1");
        followed.Append("three\n", "fw.log.1");
        followed.Append("four\n");
        Assert.Equal("two\nthree\nfour\n", followed.Read());
        Assert.Equal(1, followed.File.Rotations);
    }

    [Fact]
    public void A_writer_that_has_not_noticed_the_rotation_is_read_until_the_new_file_is_written()
    {
        using var followed = new Followed();
        followed.Append("one\n");
        _ = followed.Read();
        followed.Rename("fw.log.1");
        Assert.Equal("", followed.Read());
        followed.Append("two\n", "fw.log.1");
        Assert.Equal("two\n", followed.Read());
        followed.Append("");
        Assert.Equal("", followed.Read());
        followed.Append("three\n", "fw.log.1");
        Assert.Equal("three\n", followed.Read());
        followed.Append("four\n");
        Assert.Equal("four\n", followed.Read());
    }

    [Fact]
    public void A_file_that_is_copied_and_truncated_starts_again()
    {
        using var followed = new Followed();
        followed.Append("one\ntwo\n");
        Assert.Equal("one\ntwo\n", followed.Read());
        followed.CopyAndTruncate("fw.log.1");
        Assert.Equal("", followed.Read());
        Assert.Equal(0, followed.File.Position);
        followed.Append("three\n");
        Assert.Equal("three\n", followed.Read());
    }

    [Fact]
    public void A_file_that_is_deleted_and_made_again_is_read_from_its_start()
    {
        using var followed = new Followed();
        followed.Append("one\n");
        _ = followed.Read();
        File.Delete(followed["fw.log"]);
        Assert.Equal("", followed.Read());
        followed.Append("two and more\n");
        Assert.Equal("two and more\n", followed.Read());
    }

    [Fact]
    public void A_last_line_without_an_end_does_not_run_into_the_next_file()
    {
        using var followed = new Followed();
        followed.Append("one\nhal");
        Assert.Equal("one\nhal", followed.Read());
        followed.Rename("fw.log.1");
        followed.Append("two\nagain hal");
        Assert.Equal("\ntwo\nagain hal", followed.Read());
        followed.CopyAndTruncate("fw.log.2");
        Assert.Equal("\n", followed.Read());
        followed.Append("three\n");
        Assert.Equal("three\n", followed.Read());
    }

    [Fact]
    public void A_line_without_an_end_is_ended_after_its_time_when_asked_to()
    {
        using var followed = new Followed(new FollowOptions { EndLineAfter = TimeSpan.FromSeconds(5) });
        followed.Append("hal");
        Assert.Equal("hal", followed.Read());
        followed.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("", followed.Read());
        followed.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("\n", followed.Read());
        followed.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("", followed.Read());
    }

    [Fact]
    public void What_the_file_holds_can_be_left_out_but_for_a_line_without_an_end()
    {
        using var followed = new Followed(new FollowOptions { SkipExisting = true });
        followed.Append("one\ntwo\nhal");
        Assert.Equal("hal", followed.Read());
        followed.Append("f\n");
        Assert.Equal("f\n", followed.Read());
        followed.Rename("fw.log.1");
        followed.Append("new\n");
        Assert.Equal("new\n", followed.Read());
    }

    [Fact]
    public void A_folder_is_refused()
    {
        using var folder = new TempFolder();
        using var file = new FollowedFile(folder.Root);
        Assert.Equal(InputProblemKind.IsDirectory, Assert.Throws<InputException>(() => file.Read(new byte[1])).Problem.Kind);
    }

    [Fact]
    public async Task Waiting_looks_once_an_interval_and_can_be_cancelled()
    {
        using var followed = new Followed();
        using var cancellation = new CancellationTokenSource();
        var to = new byte[64];
        var reading = followed.File.ReadAsync(to, cancellation.Token).AsTask();
        followed.Append("one\n");
        Assert.False(reading.IsCompleted);
        followed.Clock.Advance(TimeSpan.FromMilliseconds(250));
        Assert.Equal("one\n", Encoding.UTF8.GetString(to, 0, await reading));

        reading = followed.File.ReadAsync(to, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        followed.Append("two\n");
        Assert.Equal("two\n", followed.Read());
    }

    [Fact]
    public void Whatever_happens_to_the_file_no_line_is_lost_or_doubled()
    {
        // 0 to 5 write, 6 and 7 read, 8 renames, 9 truncates what was read. A file that nobody ever looked at cannot
        // be known: one is renamed only after it was read from, with more written to it or not.
        Gen.Int[0, 9].Array[1, 60].Sample(
            steps =>
            {
                using var followed = new Followed();
                var (written, read, rotation, isSeen) = (new StringBuilder(), new StringBuilder(), 0, false);
                foreach (var step in steps)
                {
                    switch (step)
                    {
                        case < 6:
                            var line = $"line {written.Length} {new string('x', step * 7)}\n";
                            written.Append(line);
                            followed.Append(line);
                            break;
                        case < 8:
                            read.Append(followed.Read(5));
                            isSeen = File.Exists(followed["fw.log"]);
                            break;
                        case 8 when isSeen:
                            followed.Rename($"fw.log.{++rotation}");
                            isSeen = false;
                            break;
                        case 9 when File.Exists(followed["fw.log"]):
                            read.Append(followed.Read(5));
                            followed.CopyAndTruncate($"fw.log.{++rotation}");
                            read.Append(followed.Read(5));
                            isSeen = true;
                            break;
                    }
                }

                read.Append(followed.Read(5));
                Assert.Equal(written.ToString(), read.ToString());
            },
            iter: 200,
            threads: 1);
    }
}
