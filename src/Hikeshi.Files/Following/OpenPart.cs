using Hikeshi.Files.Bytes;

namespace Hikeshi.Files.Following;

/// <summary>The file that is being read, from its opening to its rotation.</summary>
internal sealed class OpenPart : IDisposable
{
    /// <summary>How far back a last line without an end is looked for.</summary>
    private const int LongestLine = 64 * 1024;

    private readonly FileStream _stream;

    private OpenPart(FileStream stream) => (_stream, Identity) = (stream, FileIdentity.Of(stream.SafeFileHandle));

    public FileIdentity Identity { get; }

    public long Position => _stream.Position;

    public long Length => _stream.Length;

    public DateTimeOffset? ModifiedUtc => InputFile.ModifiedUtc(_stream);

    /// <summary>Opens the file; an <see cref="InputException"/> says why it cannot be.</summary>
    public static OpenPart Open(string path) => new(InputFile.Open(path, path));

    public int Read(Span<byte> to) => _stream.Read(to);

    public void StartAgain() => _stream.Position = 0;

    /// <summary>Goes to the start of the last line if it has no end yet, else to the end.</summary>
    public void SkipLines()
    {
        var end = _stream.Length;
        var tail = new byte[Math.Min(end, LongestLine)];
        _stream.Position = end - tail.Length;
        var read = _stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        var feed = tail.AsSpan(0, read).LastIndexOf((byte)'\n');
        _stream.Position = end - tail.Length + feed + 1;
    }

    public void Dispose() => _stream.Dispose();
}
