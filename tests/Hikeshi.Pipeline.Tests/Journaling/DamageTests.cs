using Hikeshi.Pipeline.Journaling;

namespace Hikeshi.Pipeline.Tests.Journaling;

public sealed class DamageTests : IDisposable
{
    private readonly Journals _journals = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tail_torn_at_any_byte_of_the_last_record_loses_that_record_only_and_is_told()
    {
        var whole = await WriteAsync("one", "two", "three");
        var file = _journals.Segments[0];
        var last = RecordCodec.HeaderSize + "three".Length;
        for (var missing = 1; missing <= last; missing++)
        {
            _journals.Reports.Clear();
            await File.WriteAllBytesAsync(file, whole[..^missing], Cancel);
            await using (var journal = _journals.Open())
            {
                Assert.Equal(["one", "two"], await Journals.DrainAsync(journal));
            }

            if (missing == last)
            {
                Assert.Empty(_journals.Reports);
            }
            else
            {
                var report = Assert.Single(_journals.Reports);
                Assert.Equal((JournalReportKind.TornTail, last - missing), (report.Kind, report.Bytes));
            }

            Assert.Equal(whole.Length - last, new FileInfo(file).Length);
        }
    }

    [Fact]
    public async Task A_bit_that_flips_anywhere_loses_one_record_at_most_and_never_gives_a_wrong_one()
    {
        string[] texts = ["one", "two", "three", "four"];
        var whole = await WriteAsync(texts);
        var file = _journals.Segments[0];
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            await File.WriteAllBytesAsync(file, bytes, Cancel);
            _journals.Reports.Clear();
            var found = await _journals.ReopenAsync();
            if (bit / 8 >= SegmentHeader.Size)
            {
                Assert.InRange(found.Count, 3, 4);
            }

            Assert.Equal(found, texts.Where(found.Contains));
            Assert.True(found.Count == 4 || _journals.Reports.Count(r => r.Bytes > 0) == 1, $"bit {bit}");
            foreach (var kept in Directory.GetFiles(_journals.Folder, "*.damaged"))
            {
                File.Delete(kept);
            }
        }
    }

    [Fact]
    public async Task A_damaged_middle_is_skipped_and_the_lines_lost_with_it_are_counted()
    {
        await WriteAsync([.. Enumerable.Range(1, 400).Select(i => $"line {i}")]);
        var file = _journals.Segments[1];
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        Array.Fill(bytes, (byte)0x55, 1000, 500);
        await File.WriteAllBytesAsync(file, bytes, Cancel);

        var found = await _journals.ReopenAsync();
        var report = Assert.Single(_journals.Reports);
        Assert.Equal(JournalReportKind.Damage, report.Kind);
        Assert.Equal(400 - found.Count, report.Frames);
        Assert.InRange(report.Frames, 10, 12);
        Assert.InRange(report.Bytes, 500, 600);
        Assert.StartsWith($"{file} is damaged at byte ", report.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_segment_that_is_gone_is_told_and_the_next_one_is_read()
    {
        await WriteAsync([.. Enumerable.Range(1, 400).Select(i => $"line {i}")]);
        await using var journal = _journals.Open();
        File.Delete(_journals.Segments[1]);
        var found = await Journals.DrainAsync(journal);
        var report = Assert.Single(_journals.Reports);
        Assert.Equal(400 - found.Count, report.Frames);
        Assert.Equal("line 400", found[^1]);
    }

    [Fact]
    public async Task A_damaged_beginning_sets_the_segment_aside_and_its_sequences_are_not_given_again()
    {
        var bytes = await WriteAsync("one", "two");
        bytes[3] ^= 1;
        await File.WriteAllBytesAsync(_journals.Segments[0], bytes, Cancel);
        await using var journal = _journals.Open();
        Assert.Equal(JournalReportKind.Damage, Assert.Single(_journals.Reports).Kind);
        Assert.Single(Directory.GetFiles(_journals.Folder, "*.damaged"));
        Assert.InRange(await Journals.PutAsync(journal, "three"), 3, 10);
        Assert.Equal(["three"], await Journals.DrainAsync(journal));
    }

    [Fact]
    public async Task An_empty_file_left_by_a_crash_is_filled_and_its_name_keeps_the_sequence()
    {
        await File.WriteAllBytesAsync(Path.Combine(_journals.Folder, "00000000000000000042.journal"), [], Cancel);
        await using var journal = _journals.Open();
        Assert.Equal(42, await Journals.PutAsync(journal, "line"));
        Assert.Equal(["line"], await Journals.DrainAsync(journal));
    }

    [Fact]
    public async Task A_segment_of_a_newer_version_is_refused_with_a_sentence()
    {
        var bytes = await WriteAsync("one");
        new SegmentHeader(2, 7, 1).Write(bytes);
        await File.WriteAllBytesAsync(_journals.Segments[0], bytes, Cancel);
        var refused = Assert.Throws<JournalException>(_journals.Open);
        Assert.Contains("written by a newer Hikeshi (journal version 2)", refused.Message, StringComparison.Ordinal);
        bytes[3] ^= 1;
        await File.WriteAllBytesAsync(_journals.Segments[0], bytes, Cancel);
        await _journals.Open().DisposeAsync(); // the lock was given back
    }

    [Fact]
    public async Task A_line_that_holds_the_bytes_of_a_record_is_only_a_line()
    {
        var forged = new byte[RecordCodec.HeaderSize + 3];
        RecordCodec.Write(forged, 12345, new RecordHeader(3, 1, 999, 1, 0), "bad"u8);
        await using (var journal = _journals.Open())
        {
            journal.Offer(Journals.Sender, forged);
            await Journals.PutAsync(journal, "two");
        }

        var bytes = await File.ReadAllBytesAsync(_journals.Segments[0], Cancel);
        bytes[SegmentHeader.Size + 100] ^= 1; // in the record of the forged line
        await File.WriteAllBytesAsync(_journals.Segments[0], bytes, Cancel);
        Assert.Equal(["two"], await _journals.ReopenAsync());
    }

    public void Dispose() => _journals.Dispose();

    /// <summary>Writes lines and gives the bytes of the first file.</summary>
    private async Task<byte[]> WriteAsync(params string[] texts)
    {
        await using (var journal = _journals.Open())
        {
            foreach (var text in texts)
            {
                await Journals.PutAsync(journal, text);
            }
        }

        return await File.ReadAllBytesAsync(_journals.Segments[0], Cancel);
    }
}
