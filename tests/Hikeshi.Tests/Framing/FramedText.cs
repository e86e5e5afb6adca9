using System.Text;
using Hikeshi.Framing;
using Hikeshi.Headers;

namespace Hikeshi.Tests.Framing;

/// <summary>Runs bytes through a framer in pieces and tells what came out.</summary>
internal static class FramedText
{
    public static List<string> Of(string text, FramingOptions? options = null, int chunk = int.MaxValue) =>
        [.. Read(Encoding.Latin1.GetBytes(text), options, _ => chunk).Select(f => f.Text)];

    public static List<(string Text, long Line, long Cut, bool Wrapped)> Read(
        byte[] bytes, FramingOptions? options, Func<int, int> chunk)
    {
        var framer = new Framer(RecordSyntax.Instance, options);
        var frames = new List<(string, long, long, bool)>();
        for (var (at, piece) = (0, 0); at < bytes.Length; piece++)
        {
            var space = framer.GetSpace();
            Assert.False(space.IsEmpty);
            var count = Math.Min(Math.Min(Math.Max(chunk(piece), 1), space.Length), bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(space);
            framer.Advance(count);
            at += count;
            Take(framer, frames);
        }

        framer.Complete();
        Take(framer, frames);
        Assert.Equal(frames.Sum(f => f.Item3), framer.CutBytes);
        return frames;
    }

    private static void Take(Framer framer, List<(string, long, long, bool)> frames)
    {
        while (framer.TryRead(out var frame))
        {
            frames.Add((Encoding.Latin1.GetString(frame.Bytes), frame.Line, frame.Cut, frame.IsWrapped));
        }
    }
}
