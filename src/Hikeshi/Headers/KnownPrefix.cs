using Hikeshi.Headers.Times;

namespace Hikeshi.Headers;

/// <summary>What one run of bytes before a tag said; the next line that has the same run but for its clock says it too.</summary>
internal sealed class KnownPrefix
{
    /// <summary>Longer ones are rare and read anew.</summary>
    private const int MostBytes = 128;

    private readonly byte[] _bytes = new byte[MostBytes];
    private int _length;
    private int _at;
    private int _clock;
    private Stamp _stamp;
    private Piece _host;
    private Piece _relayHost;
    private HostSource _hostSource;
    private TimeSource _timeSource;
    private int _facility;

    /// <summary>Fills the header when the bytes are the known ones.</summary>
    /// <param name="bytes">What stands before the tag, after a PRI.</param>
    /// <param name="at">Where that starts in the line: pieces are places in the line.</param>
    /// <param name="header">Takes what is known.</param>
    public bool TryRead(ReadOnlySpan<byte> bytes, int at, Header header)
    {
        if (bytes.Length != _length || at != _at)
        {
            return false;
        }

        var after = _clock + StampReader.ClockLength;
        if (!bytes[after..].SequenceEqual(_bytes.AsSpan(after, _length - after))
            || !bytes[.._clock].SequenceEqual(_bytes.AsSpan(0, _clock))
            || !StampReader.TryClock(bytes.Slice(_clock, StampReader.ClockLength), ref _stamp))
        {
            return false;
        }

        (header.Stamp, header.HasStamp, header.TimeSource) = (_stamp, true, _timeSource);
        (header.Host, header.RelayHost, header.HostSource) = (_host, _relayHost, _hostSource);
        header.Facility = _facility;
        return true;
    }

    /// <summary>Keeps what a header was found to say.</summary>
    public void Keep(ReadOnlySpan<byte> bytes, int at, Header header)
    {
        if (bytes.Length > MostBytes)
        {
            return;
        }

        bytes.CopyTo(_bytes);
        (_length, _at, _clock) = (bytes.Length, at, header.Stamp.ClockAt - at);
        (_stamp, _timeSource) = (header.Stamp, header.TimeSource);
        (_host, _relayHost, _hostSource) = (header.Host, header.RelayHost, header.HostSource);
        _facility = header.Facility;
    }
}
