using System.Text;

namespace Hikeshi.Files.Tests;

/// <summary>However an input is cut into pieces and read, the same bytes come out.</summary>
public sealed class ChunkingTests
{
    private static readonly string[] Messages =
        ["", "plain", "comma, \"quote\"", "two\nlines", "火消し \U0001F692", "\\back{slash}[", "%FTD-5-713120: x"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_pieces_equal_one_piece(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++)
        {
            byte[] content = Content(random);
            using LogInput whole = Inputs.From(content, InputFormat.Auto);
            using LogInput cut = Inputs.From(PausingStream.Cut(content, () => random.Next(1, 40)), InputFormat.Auto);
            Assert.Equal(whole.Format, cut.Format);
            Assert.Equal((whole.Compression, whole.Encoding), (cut.Compression, cut.Encoding));
            InputProblem? expected = Inputs.ReadUntilProblem(whole, out byte[] all, chunk: 1 << 16);
            InputProblem? found = Inputs.ReadUntilProblem(cut, out byte[] pieces, chunk: random.Next(1, 50));
            Assert.Equal((expected?.Kind, whole.BadRecords), (found?.Kind, cut.BadRecords));
            Assert.Equal(Convert.ToHexString(all), Convert.ToHexString(pieces));
        }
    }

    [Fact]
    public void Random_bytes_never_throw_anything_else()
    {
        var random = new Random(4);
        byte[] alphabet = "{}[]\"\\,:;mu0d8\n\r\t \0\x1f\"_raw"u8.ToArray();
        foreach (string format in new[] { "auto", "json", "json:m", "csv:m" })
        {
            for (int round = 0; round < 2000; round++)
            {
                byte[] content = [.. "m,a\n"u8, .. random.GetItems(alphabet, random.Next(60))];
                using LogInput input = Inputs.From(content, Inputs.Format(format));
                Assert.Null(Inputs.ReadUntilProblem(input, out _));
            }
        }
    }

    private static byte[] Content(Random random)
    {
        string[] messages = random.GetItems(Messages, random.Next(1, 30));
        string text = random.Next(5) switch
        {
            0 => string.Concat(messages.Select(m => m + "\n")),
            1 => string.Concat(messages.Prepend("x").Select(m => $"{{\"message\":{Quote(m)}}}\n")) + "broken {\n",
            2 => "[\n" + string.Join(",\n", messages.Prepend("x").Select(m => $"{{\n\"log\": {Quote(m)} }}")) + "]",
            3 => "n,_raw\r\n" + string.Concat(messages.Select(m => $"1,{CsvQuote(m)}\r\n")),
            _ => "n,_raw\n1,\"open\n" + string.Concat(messages.Select(m => $"2,{m}\n")),
        };
        byte[] bytes = random.Next(3) == 0 ? [0xff, 0xfe, .. Encoding.Unicode.GetBytes(text)] : Inputs.Utf8(text);
        bytes = random.Next(4) switch { 0 => Inputs.Gzip(bytes), 1 => Inputs.Zstd(bytes), _ => bytes };
        return random.Next(5) == 0 && bytes.Length > 20 ? bytes[..^random.Next(1, 9)] : bytes;
    }

    private static string CsvQuote(string text) =>
        "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
