using Hikeshi.Files.Bytes;
using Hikeshi.Files.Following;
using Hikeshi.Files.Records;

namespace Hikeshi.Files;

/// <summary>One input of log text: a file or a stream, decompressed and as UTF-8, read once to its end.</summary>
/// <remarks>
/// Opening looks at the first bytes, so on a pipe it waits for the first line (in JSON: the first object).
/// Not safe for use by several threads at once.
/// </remarks>
public sealed class LogInput : IDisposable
{
    private readonly RawSource _raw;
    private readonly ByteSource _text;

    private LogInput(RawSource raw, InputFormat format)
    {
        _raw = raw;
        ByteSource plain = InputDetection.Decompress(raw, out InputCompression compression);
        ByteSource text = InputDetection.Decode(plain, out InputEncoding encoding);
        _text = RecordDetection.Extract(text, raw, format, out InputFormat detected);
        (Compression, Encoding, Format) = (compression, encoding, detected);
    }

    /// <summary>The path, or the name the stream was given.</summary>
    public string Name => _raw.Name;

    /// <summary>Bytes on disk, compressed as they are; null for a pipe.</summary>
    public long? Length => _raw.Length;

    /// <summary>Bytes read so far of the underlying file, for a progress bar against <see cref="Length"/>.</summary>
    public long Position => _raw.Position;

    /// <summary>When the file was last written; null for a stream.</summary>
    public DateTimeOffset? ModifiedUtc { get; private init; }

    /// <summary>The compression that was found.</summary>
    public InputCompression Compression { get; }

    /// <summary>The encoding that was found, below the compression.</summary>
    public InputEncoding Encoding { get; }

    /// <summary>The format that is read: never <c>auto</c>.</summary>
    public InputFormat Format { get; }

    /// <summary>
    /// Whether every record ends with NUL in place of LF, because an exported message may hold LF itself.
    /// True for JSON and CSV.
    /// </summary>
    public bool HasNulRecords => Format.Kind is InputFormatKind.Json or InputFormatKind.Csv;

    /// <summary>Records of a JSON or CSV export so far that held no message and were handed over whole.</summary>
    public long BadRecords => _text is RecordSource records ? records.BadRecords : 0;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How messages lie in it.</param>
    /// <returns>The input; dispose it to close the file.</returns>
    /// <exception cref="InputException">It cannot be opened, or lacks the asked CSV column.</exception>
    public static LogInput Open(string path, InputFormat format)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(format);
        FileStream file = InputFile.Open(path, path);
        return Start(new RawSource(file, path), format, InputFile.ModifiedUtc(file));
    }

    /// <summary>Reads a stream that is already open, such as standard input.</summary>
    /// <param name="stdin">The stream; it is disposed with the input.</param>
    /// <param name="name">The name to use in problems.</param>
    /// <param name="format">How messages lie in it.</param>
    /// <returns>The input.</returns>
    /// <exception cref="InputException">It lacks the asked CSV column.</exception>
    public static LogInput FromStream(Stream stdin, string name, InputFormat format)
    {
        ArgumentNullException.ThrowIfNull(stdin);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(format);
        return Start(new RawSource(stdin, name), format, modifiedUtc: null);
    }

    /// <summary>Follows a growing file; to the reader it is a pipe that pauses, and ends when it is cancelled.</summary>
    /// <param name="path">The file; opening waits for its first line when it is not there yet.</param>
    /// <param name="format">How messages lie in it.</param>
    /// <param name="options">How it is followed.</param>
    /// <param name="cancellation">Ends the input: reads then return 0.</param>
    /// <returns>The input; dispose it to close the file.</returns>
    /// <exception cref="InputException">The file is there and cannot be opened, or lacks the asked CSV column.</exception>
    public static LogInput Follow(string path, InputFormat format, FollowOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(format);
        return FromStream(new FollowStream(new FollowedFile(path, options), cancellation), path, format);
    }

    /// <summary>Reads what is there, waiting only when there is nothing.</summary>
    /// <param name="destination">Where to put the bytes; not empty.</param>
    /// <returns>How many bytes were put; 0 at the end.</returns>
    /// <exception cref="InputException">The rest cannot be read. All bytes before it have been handed over.</exception>
    public int Read(Span<byte> destination) => destination.IsEmpty ? 0 : _text.Read(destination);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _text.Dispose();

    private static LogInput Start(RawSource raw, InputFormat format, DateTimeOffset? modifiedUtc)
    {
        try
        {
            return new LogInput(raw, format) { ModifiedUtc = modifiedUtc };
        }
        catch (InputException)
        {
            raw.Dispose();
            throw;
        }
    }
}
