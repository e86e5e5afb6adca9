using Hikeshi.Syslog.Wire;

namespace Hikeshi.Fuzz;

/// <summary>
/// The first bytes choose the limit and chunk sizes, the rest is a TCP stream. Any chunking gives the same frames, none
/// is longer than allowed, and no more bytes come out than went in.
/// </summary>
internal sealed class WireTarget : IFuzzTarget
{
    private const int Choices = 5;

    private static readonly int[] Limits = [16, 100, 4096, 65_536];

    public string Name => "wire";

    public IReadOnlyList<string> Tokens { get; } = ["\n", "\r\n", "\0", "<166>", "%ASA-5-713120: ", "12 <166>", "999999999 <1>", "1234567890", "0 <1>", " "];

    public void Run(ReadOnlySpan<byte> input)
    {
        if (input.Length < Choices)
        {
            return;
        }

        var most = Limits[input[0] & 3];
        var stream = input[Choices..];
        var whole = Frames(stream, most, [int.MaxValue]);
        var pieces = Frames(stream, most, [.. input[1..Choices].ToArray().Select(s => s + 1)]);
        BrokenInvariantException.Unless(whole.Count == pieces.Count, "chunking changes the number of frames");
        for (var i = 0; i < whole.Count; i++)
        {
            BrokenInvariantException.Unless(
                whole[i].Cut == pieces[i].Cut && whole[i].Bytes.AsSpan().SequenceEqual(pieces[i].Bytes), "chunking changes a frame");
        }

        BrokenInvariantException.Unless(whole.Sum(f => (long)f.Bytes.Length) <= stream.Length, "more bytes came out than went in");
    }

    private static List<(byte[] Bytes, long Cut)> Frames(ReadOnlySpan<byte> stream, int most, int[] sizes)
    {
        var framer = new WireFramer(most);
        var frames = new List<(byte[], long)>();
        for (var piece = 0; !stream.IsEmpty; piece++)
        {
            var space = framer.GetSpace().Span;
            BrokenInvariantException.Unless(!space.IsEmpty, "no space for more bytes");
            var count = Math.Min(Math.Min(sizes[piece % sizes.Length], space.Length), stream.Length);
            stream[..count].CopyTo(space);
            framer.Advance(count);
            stream = stream[count..];
            while (framer.TryRead(out var frame, out var cut))
            {
                BrokenInvariantException.Unless(frame.Length <= most && !frame.IsEmpty, "a frame is empty or longer than allowed");
                frames.Add((frame.ToArray(), cut));
            }
        }

        if (framer.TryFinish(out var rest, out var left))
        {
            BrokenInvariantException.Unless(rest.Length <= most, "the last frame is longer than allowed");
            frames.Add((rest.ToArray(), left));
        }

        return frames;
    }
}
