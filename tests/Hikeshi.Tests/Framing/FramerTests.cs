using System.Text;
using Hikeshi.Framing;
using Hikeshi.Headers;

namespace Hikeshi.Tests.Framing;

public sealed class FramerTests
{
    private static readonly FramingOptions Small = new() { MostBytes = 10 };
    private static readonly FramingOptions Nul = new() { Terminator = FrameTerminator.Nul };

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\r\n \t\n", "")]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r", "a")]
    [InlineData("a\r\r\nb", "a\r|b")]
    [InlineData("<1>a\0<2>b\0", "<1>a|<2>b")]
    [InlineData("<1>a\0<2>b", "<1>a|<2>b")]
    [InlineData("<1>a\0b\0\n<2>c\r\0\n", "<1>a\0b|<2>c")]
    [InlineData("a\0b\n", "a\0b")]
    [InlineData("\0\0\n", "")]
    public void Cuts_lines(string input, string expected)
    {
        foreach (var chunk in (int[])[1, 2, 3, int.MaxValue])
        {
            Assert.Equal(expected, string.Join('|', FramedText.Of(input, chunk: chunk)));
        }
    }

    [Theory]
    [InlineData("a\nb\0c\0", "a\nb|c")]
    [InlineData("<1>a\n<2>b\0\0 \0c", "<1>a\n<2>b|c")]
    [InlineData("%ASA-4-733100: [\0x]\0", "%ASA-4-733100: [|x]")]
    public void With_NUL_as_the_end_records_may_hold_lines(string input, string expected) =>
        Assert.Equal(expected, string.Join('|', FramedText.Of(input, Nul, chunk: 1)));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(1000)]
    public void An_over_long_line_keeps_its_beginning_and_counts_the_rest(int chunk)
    {
        foreach (var end in (string[])["\n", "\r\n", "\0\n", "\r\0\n", ""])
        {
            foreach (var length in (int[])[9, 10, 11, 20, 21, 22, 23, 100])
            {
                var line = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
                var frames = FramedText.Read(Encoding.Latin1.GetBytes($"{line}{end}" + (end == "" ? "" : "next")), Small, _ => chunk);
                Assert.Equal((line[..Math.Min(length, 10)], 1L, Math.Max(length - 10, 0), false), frames[0]);
                Assert.Equal(end == "" ? 1 : 2, frames.Count);
            }
        }
    }

    [Fact]
    public void An_over_long_line_of_blanks_is_told_because_bytes_of_it_are_missing() =>
        Assert.Equal([(new string(' ', 10), 1L, 5L, false)], FramedText.Read(Encoding.Latin1.GetBytes(new string(' ', 15)), Small, _ => 4));

    [Fact]
    public void Memory_is_bounded_whatever_the_length_of_a_line()
    {
        var framer = new Framer(RecordSyntax.Instance);
        var start = GC.GetAllocatedBytesForCurrentThread();
        const int Total = 10_000_000;
        for (var written = 0; written < Total;)
        {
            var space = framer.GetSpace();
            var count = Math.Min(Math.Min(8192, space.Length), Total - written);
            space[..count].Fill((byte)'x');
            framer.Advance(count);
            written += count;
            Assert.False(framer.TryRead(out _));
        }

        framer.Complete();
        Assert.True(framer.TryRead(out var frame));
        Assert.Equal((65_536, Total - 65_536L), (frame.Length, frame.Cut));
        Assert.False(framer.TryRead(out _));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - start < 10_000);
    }

    [Fact]
    public void Lines_are_numbered_as_an_editor_does()
    {
        var frames = FramedText.Read(
            Encoding.Latin1.GetBytes("a\n\n%ASA-4-733100: [\nx] b\nc\n<1>d\r\n\r\ne"), null, _ => 3);
        Assert.Equal([1L, 3, 5, 6, 8], frames.Select(f => f.Line));
    }

    [Fact]
    public void A_pause_ends_a_record_whose_NUL_came_last()
    {
        var framer = new Framer(RecordSyntax.Instance);
        Write(framer, "<1>a\0");
        Assert.False(framer.TryRead(out _));
        Assert.True(framer.TryRead(out var frame, flush: true));
        Assert.Equal("<1>a", Encoding.Latin1.GetString(frame.Bytes));
    }

    private static void Write(Framer framer, string text)
    {
        Encoding.Latin1.GetBytes(text).CopyTo(framer.GetSpace());
        framer.Advance(text.Length);
    }
}
