using System.IO.Compression;
using System.Text;

namespace Hikeshi.Files.Tests;

/// <summary>Makes inputs in memory and reads them.</summary>
internal static class Inputs
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Lines(int count) =>
        string.Concat(
            Enumerable.Range(1, count).Select(i => $"%FTD-5-713120: PHASE 2 COMPLETED (msgid={i * 7919:x8})\n"));

    public static byte[] Gzip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    public static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new ZstdSharp.Compressor();
        compressor.SetParameter(ZstdSharp.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return compressor.Wrap(bytes).ToArray();
    }

    public static LogInput From(byte[] bytes, InputFormat? format = null) =>
        From(new MemoryStream(bytes), format);

    public static LogInput From(Stream stream, InputFormat? format = null) =>
        LogInput.FromStream(stream, "-", format ?? InputFormat.Lines);

    public static byte[] ReadAll(LogInput input, int chunk = 4096)
    {
        InputProblem? problem = ReadUntilProblem(input, out byte[] bytes, chunk);
        Assert.Null(problem);
        return bytes;
    }

    public static InputProblem? ReadUntilProblem(LogInput input, out byte[] bytes, int chunk = 4096)
    {
        using var all = new MemoryStream();
        byte[] buffer = new byte[chunk];
        InputProblem? problem = null;
        try
        {
            while (input.Read(buffer) is var count and > 0)
            {
                all.Write(buffer, 0, count);
            }
        }
        catch (InputException e)
        {
            problem = e.Problem;
        }

        bytes = all.ToArray();
        return problem;
    }

    /// <summary>The text of an input; NUL is shown as <c>|</c>.</summary>
    public static string Text(string content, InputFormat? format = null) => Text(Utf8(content), format);

    public static string Text(byte[] content, InputFormat? format = null)
    {
        using LogInput input = From(content, format);
        return Encoding.UTF8.GetString(ReadAll(input)).Replace('\0', '|');
    }

    public static InputFormat Format(string text)
    {
        Assert.True(InputFormat.TryParse(text, out InputFormat? format));
        return format;
    }
}
