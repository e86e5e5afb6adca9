using Hikeshi.Framing;
using Hikeshi.Headers;

namespace Hikeshi.Fuzz;

/// <summary>
/// The first bytes choose options and chunk sizes, the rest is the stream. Any chunking gives the same frames, and no
/// byte but terminators and blank lines is missing from frames and their counts of cut bytes.
/// </summary>
internal sealed class FramingTarget : IFuzzTarget
{
    private const int Choices = 8;

    private static readonly int[] Limits = [16, 100, 4096, 65_536];

    public string Name => "framing";

    public IReadOnlyList<string> Tokens { get; } =
        ["\n", "\r\n", "\0", "\0\n", "<166>", "[", "]", "%ASA-4-733100: [", "Transmitting Proxy Id:", "\n  Local ", "\n  Remote ", "<--- More --->\r"];

    public void Run(ReadOnlySpan<byte> input)
    {
        if (input.Length < Choices)
        {
            return;
        }

        var options = new FramingOptions
        {
            MostBytes = Limits[input[0] & 3],
            Terminator = (input[0] & 4) == 0 ? FrameTerminator.Line : FrameTerminator.Nul,
        };
        var sizes = input[1..Choices].ToArray();
        var stream = input[Choices..];
        var whole = Frames(stream, options, [int.MaxValue]);
        var pieces = Frames(stream, options, [.. sizes.Select(s => s + 1)]);
        BrokenInvariantException.Unless(whole.Count == pieces.Count, "chunking changes the number of frames");
        for (var i = 0; i < whole.Count; i++)
        {
            var (a, b) = (whole[i], pieces[i]);
            BrokenInvariantException.Unless(
                a.Line == b.Line && a.Cut == b.Cut && a.IsWrapped == b.IsWrapped && a.Bytes.AsSpan().SequenceEqual(b.Bytes),
                "chunking changes a frame");
        }

        // The beginning of an over-long line may be blanks alone; they could as well be those of a blank line before it.
        if (whole.TrueForAll(f => f.Bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\0"u8) >= 0))
        {
            Account(stream, whole);
        }
    }

    private static void Account(ReadOnlySpan<byte> stream, List<CopiedFrame> frames)
    {
        var at = 0;
        foreach (var frame in frames)
        {
            while (!stream[at..].StartsWith(frame.Bytes))
            {
                BrokenInvariantException.Unless(at < stream.Length && IsDroppable(stream[at]), "a byte is in no frame");
                at++;
            }

            at += frame.Bytes.Length + (int)frame.Cut;
            BrokenInvariantException.Unless(at <= stream.Length, "more bytes came out than went in");
        }

        foreach (var b in stream[at..])
        {
            BrokenInvariantException.Unless(IsDroppable(b), "bytes at the end are in no frame");
        }
    }

    private static bool IsDroppable(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0;

    private static List<CopiedFrame> Frames(ReadOnlySpan<byte> stream, FramingOptions options, int[] sizes)
    {
        var framer = new Framer(RecordSyntax.Instance, options);
        var frames = new List<CopiedFrame>();
        for (var piece = 0; !stream.IsEmpty; piece++)
        {
            var space = framer.GetSpace();
            BrokenInvariantException.Unless(!space.IsEmpty, "no space for more bytes");
            var count = Math.Min(Math.Min(sizes[piece % sizes.Length], space.Length), stream.Length);
            stream[..count].CopyTo(space);
            framer.Advance(count);
            stream = stream[count..];
            Take(framer, frames, options);
        }

        framer.Complete();
        Take(framer, frames, options);
        return frames;
    }

    private static void Take(Framer framer, List<CopiedFrame> frames, FramingOptions options)
    {
        while (framer.TryRead(out var frame))
        {
            BrokenInvariantException.Unless(frame.Length <= options.MostBytes, "a frame is longer than allowed");
            var clean = new byte[frame.Length];
            BrokenInvariantException.Unless(PasteCleaner.Clean(frame, clean) <= frame.Length, "cleaning made a frame longer");
            frames.Add(new CopiedFrame(frame.Bytes.ToArray(), frame.Line, frame.Cut, frame.IsWrapped));
        }
    }
}
