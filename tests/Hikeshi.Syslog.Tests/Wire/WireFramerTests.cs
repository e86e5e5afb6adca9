using System.Text;
using CsCheck;
using Hikeshi.Syslog.Wire;

namespace Hikeshi.Syslog.Tests.Wire;

public sealed class WireFramerTests
{
    [Theory]
    [InlineData("<165>a\n<165>b\n", "<165>a|<165>b")]
    [InlineData("<165>a\r\n<165>b\0<165>c\n", "<165>a|<165>b|<165>c")]
    [InlineData("6 <165>a7 <165>bb", "<165>a|<165>bb")]
    [InlineData("6 <165>a<165>b\n7 <165>cc<1>d\n", "<165>a|<165>b|<165>cc|<1>d")]
    [InlineData("8 <165>a\nb<165>c\n", "<165>a\nb|<165>c")]
    [InlineData("7 <165>a\n<165>b\n", "<165>a|<165>b")]
    [InlineData("16 %ASA-1-1: a, b c<1>d\n", "%ASA-1-1: a, b c|<1>d")]
    [InlineData("2026 lines were lost\n", "2026 lines were lost")]
    [InlineData("0 <1>a\n", "0 <1>a")]
    [InlineData("99999999999 <1>a\n", "99999999999 <1>a")]
    [InlineData("\n\n<1>a\n\n", "<1>a")]
    [InlineData("<1>cut off", "<1>cut off")]
    [InlineData("20 <1>cut off", "<1>cut off")]
    [InlineData("12", "12")]
    public void Frames_are_counted_or_ended_each_by_itself(string stream, string frames) =>
        Assert.Equal(frames, string.Join('|', Cut(stream, 100, stream.Length).Select(f => f.Frame)));

    [Fact]
    public void Of_a_frame_that_is_too_long_the_beginning_is_kept_and_the_rest_counted()
    {
        var frames = Cut($"<1>{new string('x', 200)}\n204 <2>{new string('y', 201)}<3>z\n", 10, 7);

        Assert.Equal([("<1>xxxxxxx", 193L), ("<2>yyyyyyy", 194L), ("<3>z", 0L)], frames);
    }

    [Fact]
    public void A_line_without_an_end_takes_no_more_memory_than_a_frame()
    {
        var framer = new WireFramer(1000);
        for (var i = 0; i < 1000; i++)
        {
            var space = framer.GetSpace();
            Assert.InRange(space.Length, 1, (1000 + (64 * 1024)));
            space.Span.Fill((byte)'x');
            framer.Advance(space.Length);
            Assert.False(framer.TryRead(out _, out _));
        }

        Assert.True(framer.TryFinish(out var frame, out var cut));
        Assert.Equal(1000, frame.Length);
        Assert.True(cut > 1_000_000);
    }

    [Fact]
    public void However_a_stream_is_cut_it_gives_the_same_frames()
    {
        var line = Gen.String[Gen.Char["ab <1>%9"], 0, 30];
        var piece = Gen.OneOf(
            line.Select(l => l + "\n"),
            line.Select(l => l + "\0"),
            line.Select(l => $"{l.Length + 3} <1>{l}"),
            line.Select(l => $"{l.Length + 40} <1>{l}"));
        Gen.Select(piece.Array[0, 12].Select(string.Concat), Gen.Int[1, 9], Gen.Int[5, 40]).Sample((stream, chunk, most) =>
            Assert.Equal(Cut(stream, most, stream.Length + 1), Cut(stream, most, chunk)));
    }

    [Fact]
    public void No_bytes_make_it_throw_or_stand_still() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        var framer = new WireFramer(50);
        var given = 0;
        while (given < bytes.Length)
        {
            var space = framer.GetSpace();
            var count = Math.Min(space.Length, bytes.Length - given);
            bytes.AsSpan(given, count).CopyTo(space.Span);
            framer.Advance(count);
            given += count;
            while (framer.TryRead(out var frame, out _))
            {
                Assert.InRange(frame.Length, 1, 50);
            }
        }

        framer.TryFinish(out _, out _);
    });

    private static List<(string Frame, long Cut)> Cut(string stream, int most, int chunk)
    {
        var framer = new WireFramer(most);
        var found = new List<(string, long)>();
        var bytes = Encoding.Latin1.GetBytes(stream);
        for (var i = 0; i < bytes.Length; i += chunk)
        {
            var part = bytes.AsSpan(i, Math.Min(chunk, bytes.Length - i));
            part.CopyTo(framer.GetSpace().Span);
            framer.Advance(part.Length);
            while (framer.TryRead(out var frame, out var cut))
            {
                found.Add((Encoding.Latin1.GetString(frame), cut));
            }
        }

        if (framer.TryFinish(out var rest, out var left))
        {
            found.Add((Encoding.Latin1.GetString(rest), left));
        }

        return found;
    }
}
