using CsCheck;
using Hikeshi.Framing;

namespace Hikeshi.Tests.Framing;

public sealed class ChunkingTests
{
    private static readonly Gen<string> Token = Gen.OneOf(
        "\n", "\r\n", "\0", "\r", "<166>", "%ASA-4-733100: [", "] x", "a", "bcd", " ", new string('w', 80), new string('z', 130),
        "%ASA-7-713906: IP = 192.0.2.1, Transmitting Proxy Id:\n", "  Local subnet: 0\n", "  Remote subnet: 0\n",
        "<--- More --->\r", "%ASA-6-302013: " + new string('y', 65) + "\n");

    [Fact]
    public void Any_chunking_gives_the_same_frames() =>
        Gen.Select(Token.Array[0, 40], Gen.Int[1, 60].Array[1, 30], Gen.OneOf(16, 64, 200, 65_536), Gen.Enum<FrameTerminator>())
            .Sample((tokens, sizes, most, terminator) =>
            {
                var bytes = System.Text.Encoding.Latin1.GetBytes(string.Concat(tokens));
                var options = new FramingOptions { MostBytes = most, Terminator = terminator };
                var whole = FramedText.Read(bytes, options, _ => int.MaxValue);
                Assert.Equal(whole, FramedText.Read(bytes, options, i => sizes[i % sizes.Length]));
            }, iter: 3000, threads: 1);

    /// <summary>A carriage return, a NUL that the sender counted in, and a NUL that ends the frame.</summary>
    [Fact]
    public void The_end_of_an_over_long_frame_counts_alike_however_it_arrives()
    {
        var options = new FramingOptions { MostBytes = 16 };
        var bytes = System.Text.Encoding.Latin1.GetBytes(new string('a', 50) + "\r\0\0");
        var whole = FramedText.Read(bytes, options, _ => int.MaxValue);
        for (var size = 1; size < bytes.Length; size++)
        {
            Assert.Equal(whole, FramedText.Read(bytes, options, _ => size));
        }
    }
}
