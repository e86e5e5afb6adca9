using Hikeshi.Syslog.Relp;

namespace Hikeshi.Fuzz;

/// <summary>
/// The first bytes choose the limit and chunk sizes, the rest is a RELP stream. Any chunking gives the same frames up to
/// the same verdict on whether it is RELP, and no frame is longer than allowed.
/// </summary>
internal sealed class RelpTarget : IFuzzTarget
{
    private const int Choices = 5;

    private static readonly int[] Limits = [16, 100, 4096, 65_536];

    public string Name => "relp";

    public IReadOnlyList<string> Tokens { get; } = ["\n", " ", "1 open 0\n", "2 syslog 5 <1>ab\n", "3 close 0\n", "2147483648", "999999999", "-1", " rsp "];

    public void Run(ReadOnlySpan<byte> input)
    {
        if (input.Length < Choices)
        {
            return;
        }

        var most = Limits[input[0] & 3];
        var whole = Frames(input[Choices..], most, [int.MaxValue], out var isBroken);
        var pieces = Frames(input[Choices..], most, [.. input[1..Choices].ToArray().Select(s => s + 1)], out var isBrokenInPieces);
        BrokenInvariantException.Unless(isBroken == isBrokenInPieces, "chunking changes whether it is RELP");
        BrokenInvariantException.Unless(whole.SequenceEqual(pieces, StringComparer.Ordinal), "chunking changes the frames");
    }

    private static List<string> Frames(ReadOnlySpan<byte> stream, int most, int[] sizes, out bool isBroken)
    {
        var framer = new RelpFramer(most);
        var frames = new List<string>();
        for (var piece = 0; !stream.IsEmpty && !framer.IsBroken; piece++)
        {
            var space = framer.GetSpace().Span;
            BrokenInvariantException.Unless(!space.IsEmpty, "no space for more bytes");
            var count = Math.Min(Math.Min(sizes[piece % sizes.Length], space.Length), stream.Length);
            stream[..count].CopyTo(space);
            framer.Advance(count);
            stream = stream[count..];
            while (framer.TryRead(out var frame))
            {
                BrokenInvariantException.Unless(frame.Data.Length <= most, "a frame is longer than allowed");
                frames.Add($"{frame.Transaction} {Convert.ToHexString(frame.Command)} {Convert.ToHexString(frame.Data)} {frame.Cut}");
            }
        }

        isBroken = framer.IsBroken;
        return frames;
    }
}
