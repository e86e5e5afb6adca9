using System.Text;

namespace Hikeshi.Files.Tests;

public sealed class CompressionTests
{
    private static readonly string Log = Inputs.Lines(40);

    public static TheoryData<InputCompression> Both => [InputCompression.Gzip, InputCompression.Zstd];

    [Theory]
    [MemberData(nameof(Both))]
    public void Compressed_text_is_found_by_content_and_decompressed(InputCompression compression)
    {
        using LogInput input = Inputs.From(Compress(Log, compression));
        Assert.Equal(compression, input.Compression);
        Assert.Equal(Log, Encoding.UTF8.GetString(Inputs.ReadAll(input)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Members_and_frames_one_behind_another_are_read_to_the_end(InputCompression compression)
    {
        string[] parts = ["one\n", "", "two\n"];
        Assert.Equal("one\ntwo\n", Inputs.Text([.. parts.SelectMany(part => Compress(part, compression))]));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Two_members_are_read_whatever_the_pieces(InputCompression compression)
    {
        byte[] all = [.. Compress(Log, compression), .. Compress("second\n", compression)];
        for (int size = 1; size < 20; size++)
        {
            int length = size;
            using LogInput input = Inputs.From(PausingStream.Cut(all, () => length));
            Assert.Equal(Log + "second\n", Encoding.UTF8.GetString(Inputs.ReadAll(input)));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_cut_at_any_byte_gives_a_start_of_the_text_and_then_says_truncated(InputCompression compression)
    {
        byte[] whole = Compress(Log, compression);
        int longest = 0;
        for (int cut = 4; cut < whole.Length; cut++)
        {
            using LogInput input = Inputs.From(whole[..cut]);
            InputProblem? problem = Inputs.ReadUntilProblem(input, out byte[] bytes);
            Assert.Equal((cut, InputProblemKind.Truncated), (cut, problem?.Kind));
            Assert.Equal(cut, problem?.Position);
            Assert.StartsWith(Encoding.UTF8.GetString(bytes), Log, StringComparison.Ordinal);
            Assert.True(bytes.Length >= longest, "a later cut gives no less");
            longest = bytes.Length;
        }

        Assert.Equal(Log.Length, longest); // only the checksum was cut
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_cut_in_the_second_member_gives_the_first_whole(InputCompression compression)
    {
        byte[] first = Compress(Log, compression);
        byte[] second = Compress("second\n", compression);
        for (int cut = 1; cut < second.Length; cut++)
        {
            using LogInput input = Inputs.From([.. first, .. second[..cut]]);
            InputProblem? problem = Inputs.ReadUntilProblem(input, out byte[] bytes);
            Assert.Equal((cut, InputProblemKind.Truncated), (cut, problem?.Kind));
            Assert.StartsWith(Log, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_wrong_checksum_gives_all_bytes_first(InputCompression compression)
    {
        for (int back = 1; back <= (compression == InputCompression.Gzip ? 8 : 4); back++)
        {
            byte[] bytes = Compress(Log, compression);
            bytes[^back] ^= 0x40;
            using LogInput input = Inputs.From(bytes);
            InputProblem? problem = Inputs.ReadUntilProblem(input, out byte[] text, chunk: 65536);
            Assert.Equal(InputProblemKind.Corrupt, problem?.Kind);
            Assert.Equal(Log, Encoding.UTF8.GetString(text));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Damage_anywhere_is_a_problem_and_never_another_exception(InputCompression compression)
    {
        byte[] whole = Compress(Log, compression);
        var random = new Random(713120);
        for (int i = 0; i < 2000; i++)
        {
            byte[] bytes = [.. whole];
            bytes[random.Next(4, bytes.Length)] ^= (byte)(1 << random.Next(8));
            using LogInput input = Inputs.From(bytes);
            InputProblem? problem = Inputs.ReadUntilProblem(input, out byte[] text);
            Assert.True(problem is not null || Encoding.UTF8.GetString(text) == Log);
        }
    }

    [Fact]
    public void Damage_in_a_later_zstd_block_gives_the_blocks_before_it()
    {
        byte[] noise = new byte[400_000];
        new Random(1).NextBytes(noise);
        byte[] bytes = Inputs.Zstd(noise);
        int second = 5 + 3 + 1 + (128 * 1024); // about where the second raw block's header lies
        bytes.AsSpan(second - 20, 40).Fill(0xff);
        using LogInput input = Inputs.From(bytes);
        Assert.Equal(InputProblemKind.Corrupt, Inputs.ReadUntilProblem(input, out byte[] text, chunk: 1 << 20)?.Kind);
        Assert.True(text.AsSpan(0, 130_000).SequenceEqual(noise.AsSpan(0, 130_000)));
    }

    [Fact]
    public void Zeros_behind_a_gzip_member_are_padding()
    {
        foreach (int count in new[] { 1, 7, 8, 9, 511, 512, 100_000 })
        {
            Assert.Equal(Log, Inputs.Text([.. Inputs.Gzip(Inputs.Utf8(Log)), .. new byte[count]]));
        }
    }

    [Fact]
    public void Other_data_behind_a_gzip_member_is_a_problem()
    {
        using LogInput input = Inputs.From([.. Inputs.Gzip(Inputs.Utf8(Log)), .. "plain text\n"u8]);
        Assert.Equal(InputProblemKind.Corrupt, Inputs.ReadUntilProblem(input, out byte[] text)?.Kind);
        Assert.Equal(Log, Encoding.UTF8.GetString(text));
    }

    [Fact]
    public void A_skippable_zstd_frame_is_skipped()
    {
        byte[] skippable = [0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
        Assert.Equal("one\n", Inputs.Text([.. skippable, .. Inputs.Zstd(Inputs.Utf8("one\n")), .. skippable]));
    }

    [Fact]
    public void Large_blocks_come_through_small_reads()
    {
        string large = Inputs.Lines(20_000);
        foreach (InputCompression compression in new[] { InputCompression.Gzip, InputCompression.Zstd })
        {
            using LogInput input = Inputs.From(Compress(large, compression));
            Assert.Equal(large, Encoding.UTF8.GetString(Inputs.ReadAll(input, chunk: 77)));
        }
    }

    [Theory]
    [InlineData("(a parenthesis\n")]
    [InlineData("P")]
    [InlineData("(")]
    [InlineData("P*M\n")]
    public void Text_that_begins_like_zstd_is_text(string text)
    {
        using LogInput input = Inputs.From(PausingStream.Cut(Inputs.Utf8(text), () => 1));
        Assert.Equal(InputCompression.None, input.Compression);
        Assert.Equal(text, Encoding.UTF8.GetString(Inputs.ReadAll(input)));
    }

    private static byte[] Compress(string text, InputCompression compression) =>
        compression == InputCompression.Gzip ? Inputs.Gzip(Inputs.Utf8(text)) : Inputs.Zstd(Inputs.Utf8(text));
}
