using System.Text;

namespace Hikeshi.Files.Tests;

public sealed class EncodingTests
{
    private const string Log = "Mar 1 fw : %FTD-5-713120: 火消し \U0001F692 done\nsecond\n";

    public static TheoryData<bool> BothEnds => [false, true];

    [Fact]
    public void A_utf8_mark_is_removed()
    {
        using LogInput input = Inputs.From([0xef, 0xbb, 0xbf, (byte)'a', (byte)'\n']);
        Assert.Equal(InputEncoding.Utf8WithMark, input.Encoding);
        Assert.Equal("a\n"u8, Inputs.ReadAll(input));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_pass_untouched()
    {
        byte[] bytes = [0x93, 0xfa, 0xff, 0xc3, (byte)'\n', 0xe9, 0x00, 0x80];
        using LogInput input = Inputs.From(bytes);
        Assert.Equal(InputEncoding.Utf8, input.Encoding);
        Assert.Equal(bytes, Inputs.ReadAll(input));
    }

    [Theory]
    [MemberData(nameof(BothEnds))]
    public void Utf16_with_a_mark_becomes_utf8(bool bigEndian)
    {
        using LogInput input = Inputs.From(Utf16(Log, bigEndian, mark: true));
        Assert.Equal(bigEndian ? InputEncoding.Utf16BigEndian : InputEncoding.Utf16LittleEndian, input.Encoding);
        Assert.Equal(Log, Encoding.UTF8.GetString(Inputs.ReadAll(input)));
    }

    [Theory]
    [MemberData(nameof(BothEnds))]
    public void Utf16_without_a_mark_is_found_by_its_nuls(bool bigEndian)
    {
        string text = Inputs.Lines(30) + Log;
        using LogInput input = Inputs.From(Utf16(text, bigEndian, mark: false));
        Assert.Equal(bigEndian ? InputEncoding.Utf16BigEndian : InputEncoding.Utf16LittleEndian, input.Encoding);
        Assert.Equal(text, Encoding.UTF8.GetString(Inputs.ReadAll(input)));
    }

    [Fact]
    public void Utf16_inside_gzip_becomes_utf8() =>
        Assert.Equal(Log, Inputs.Text(Inputs.Gzip(Utf16(Log, bigEndian: false, mark: true))));

    [Fact]
    public void A_utf8_mark_inside_gzip_is_removed() =>
        Assert.Equal("a\n", Inputs.Text(Inputs.Gzip([0xef, 0xbb, 0xbf, (byte)'a', (byte)'\n'])));

    [Theory]
    [MemberData(nameof(BothEnds))]
    public void A_character_may_be_split_anywhere(bool bigEndian)
    {
        byte[] bytes = Utf16(Log, bigEndian, mark: true);
        for (int size = 1; size <= 7; size++)
        {
            int length = size;
            using LogInput input = Inputs.From(PausingStream.Cut(bytes, () => length));
            Assert.Equal(Log, Encoding.UTF8.GetString(Inputs.ReadAll(input, chunk: 1)));
        }
    }

    [Theory]
    [InlineData(0xd8)]
    [InlineData(0xdc)]
    public void Half_a_surrogate_pair_becomes_the_replacement_character(byte half) =>
        Assert.Equal("a\ufffdb\n", Inputs.Text([0xff, 0xfe, (byte)'a', 0, 0, half, (byte)'b', 0, (byte)'\n', 0]));

    [Fact]
    public void A_high_surrogate_at_the_end_is_not_lost() =>
        Assert.Equal("a\ufffd", Inputs.Text([0xff, 0xfe, (byte)'a', 0, 0x00, 0xd8]));

    [Fact]
    public void An_odd_byte_at_the_end_is_not_lost() =>
        Assert.Equal("a\ufffd", Inputs.Text([0xff, 0xfe, (byte)'a', 0, (byte)'b']));

    [Fact]
    public void A_file_of_nuls_is_not_utf16()
    {
        using LogInput input = Inputs.From(new byte[1000]);
        Assert.Equal(InputEncoding.Utf8, input.Encoding);
        Assert.Equal(1000, Inputs.ReadAll(input).Length);
    }

    [Fact]
    public void Lines_that_end_with_nul_are_not_utf16() =>
        Assert.Equal("abc\n|de\n|", Inputs.Text("abc\n\0de\n\0"));

    [Fact]
    public void A_cut_gzip_of_utf16_gives_its_text_before_the_problem()
    {
        byte[] gzip = Inputs.Gzip(Utf16(Log, bigEndian: false, mark: true));
        using LogInput input = Inputs.From(gzip[..^3]);
        Assert.Equal(InputProblemKind.Truncated, Inputs.ReadUntilProblem(input, out byte[] bytes)?.Kind);
        Assert.Equal(Log, Encoding.UTF8.GetString(bytes));
    }

    private static byte[] Utf16(string text, bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }
}
