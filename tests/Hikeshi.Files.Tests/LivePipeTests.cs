using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace Hikeshi.Files.Tests;

/// <summary>The stream fails the test when it is asked for more than has come.</summary>
public sealed class LivePipeTests
{
    private static readonly string[] Lines = ["first line\n", "second, longer line\n", "third\n"];

    [Theory]
    [InlineData("auto")]
    [InlineData("lines")]
    public void Each_line_is_handed_over_when_it_has_come(string format) =>
        AssertLive(line => Inputs.Utf8(line), line => line, format);

    [Fact]
    public void Each_line_of_a_flushed_gzip_is_handed_over_when_it_has_come()
    {
        using var compressed = new MemoryStream();
        using var gzip = new GZipStream(compressed, CompressionLevel.Fastest);
        AssertLive(line => Flushed(gzip, compressed, line), line => line, "auto");
    }

    [Fact]
    public void Each_line_of_a_flushed_zstd_is_handed_over_when_it_has_come()
    {
        using var compressed = new MemoryStream();
        using var zstd = new CompressionStream(compressed);
        AssertLive(line => Flushed(zstd, compressed, line), line => line, "auto");
    }

    [Fact]
    public void Each_line_of_utf16_is_handed_over_when_it_has_come() =>
        AssertLive(line => Encoding.Unicode.GetBytes(line), line => line, "auto");

    [Theory]
    [InlineData("auto")]
    [InlineData("json:_raw")]
    public void Each_json_record_is_handed_over_when_it_has_come(string format) =>
        AssertLive(line => Inputs.Utf8($"{{\"_raw\":\"{line.TrimEnd()}\"}}\n"), line => line.TrimEnd() + "\0", format);

    [Fact]
    public void Each_object_of_an_array_is_handed_over_when_it_has_come()
    {
        string before = "[\n";
        AssertLive(
            line => Inputs.Utf8($"{Interlocked.Exchange(ref before, ",")}{{ \"_raw\":\n \"{line.TrimEnd()}\" }}"),
            line => line.TrimEnd() + "\0",
            "auto");
    }

    [Fact]
    public void Each_csv_row_is_handed_over_when_it_has_come()
    {
        string before = "_time,_raw\r\n";
        AssertLive(
            line => Inputs.Utf8($"{Interlocked.Exchange(ref before, "")}1,\"{line.TrimEnd()}\"\r\n"),
            line => line.TrimEnd() + "\0",
            "auto");
    }

    private static byte[] Flushed(Stream compressor, MemoryStream compressed, string line)
    {
        compressed.SetLength(0);
        compressor.Write(Inputs.Utf8(line));
        compressor.Flush();
        return compressed.ToArray();
    }

    private static void AssertLive(Func<string, byte[]> send, Func<string, string> expect, string format)
    {
        var pipe = new PausingStream([send(Lines[0])], endless: true);
        using LogInput input = Inputs.From(pipe, Inputs.Format(format));
        byte[] buffer = new byte[4096];
        for (int i = 0; i < Lines.Length; i++)
        {
            string expected = expect(Lines[i]);
            string found = "";
            while (found.Length < expected.Length)
            {
                found += Encoding.UTF8.GetString(buffer, 0, input.Read(buffer));
            }

            Assert.Equal(expected, found);
            pipe.Add(i + 1 < Lines.Length ? send(Lines[i + 1]) : []);
        }
    }
}
