using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Hikeshi.Files.Bytes;

namespace Hikeshi.Files;

/// <summary>Reads the files of a catalog folder.</summary>
public static class CatalogFolder
{
    private const int MaxFile = 1024 * 1024;

    /// <summary>Reads every <c>*.toml</c> below a folder, in the ordinal order of the relative paths.</summary>
    /// <param name="directory">The folder.</param>
    /// <returns>The files, each read when it is asked for.</returns>
    /// <exception cref="InputException">
    /// The folder is missing or may not be listed, or a file cannot be read, is above 1 MiB or is not UTF-8.
    /// </exception>
    public static IEnumerable<CatalogFile> Read(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (!Directory.Exists(directory))
        {
            throw InputFile.Refused(InputProblemKind.NotFound, directory, "no such directory");
        }

        List<string> paths = CatalogListing.Find(directory);
        return paths.Select(path => new CatalogFile(path, ReadText(Path.Join(directory, path))));
    }

    private static string ReadText(string path)
    {
        using var raw = new RawSource(InputFile.Open(path, path), path);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxFile + 1);
        try
        {
            int length = 0;
            while (length <= MaxFile && raw.Read(buffer.AsSpan(length, MaxFile + 1 - length)) is var count and > 0)
            {
                length += count;
            }

            return length <= MaxFile
                ? Decode(buffer.AsSpan(0, length), raw)
                : throw raw.Problem(InputProblemKind.TooLarge, "above 1 MiB");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, RawSource raw) =>
        Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes)
            : throw raw.Problem(InputProblemKind.Corrupt, "not UTF-8");
}
