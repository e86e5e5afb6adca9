using System.IO.Compression;

namespace Hikeshi.Files.Bytes;

/// <summary>
/// Decompresses gzip members to the end. GZipStream returns 0 alike for a whole and for a cut file, so at the end
/// it is given one more member: only a decoder that stands between members reads that as it was written.
/// </summary>
internal sealed class GzipSource : ByteSource
{
    private static readonly byte[] Probe = "hikeshi"u8.ToArray();
    private static readonly byte[] ProbeMember = Compress(Probe);
    private readonly RawSource _raw;
    private readonly GzipFeed _feed;
    private readonly GZipStream _gzip;
    private bool _ended;

    public GzipSource(ByteSource source, RawSource raw)
    {
        _raw = raw;
        _feed = new GzipFeed(source);
        _gzip = new GZipStream(_feed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> destination)
    {
        if (_ended)
        {
            return 0;
        }

        try
        {
            int count = _gzip.Read(destination);
            if (count > 0)
            {
                return count;
            }

            _ended = true;
            CheckEnd();
            return 0;
        }
        catch (InvalidDataException e)
        {
            _ended = true;
            throw _raw.Problem(InputProblemKind.Corrupt, e.Message, e);
        }
        catch (InputException)
        {
            _ended = true;
            throw;
        }
    }

    public override void Dispose() => _gzip.Dispose();

    private static byte[] Compress(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }

    private void CheckEnd()
    {
        _feed.Append(ProbeMember);
        bool whole = ReadsProbe();
        if (!_feed.EpilogueTaken)
        {
            // The decoder met something else than a member and stopped there.
            if (!_feed.RestIsPadding())
            {
                throw _raw.Problem(InputProblemKind.Corrupt, "data after the last gzip member");
            }
        }
        else if (!whole)
        {
            throw _raw.Problem(InputProblemKind.Truncated, "the gzip member is cut");
        }
    }

    private bool ReadsProbe()
    {
        Span<byte> found = stackalloc byte[Probe.Length + 1];
        try
        {
            return found[.._gzip.ReadAtLeast(found, found.Length, throwOnEndOfStream: false)].SequenceEqual(Probe);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
