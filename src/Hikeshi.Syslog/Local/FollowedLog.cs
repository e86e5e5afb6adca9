using Hikeshi.Files.Following;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Local;

/// <summary>
/// One file whose lines are handed over, and how far they were. Between two turns nothing of it is held in memory: a line
/// that is not whole yet is read again.
/// </summary>
internal sealed class FollowedLog : IDisposable
{
    /// <summary>How many reads a turn has before others have theirs.</summary>
    private const int MostReads = 16;

    private readonly FileSourceOptions _options;
    private readonly FrameOrigin _origin;
    private TailedFile? _file;
    private long _seen;
    private long _grown;
    private string? _head;
    private FilePlace? _truncated;

    /// <summary>Begins to follow a file.</summary>
    /// <param name="file">The file; it is closed with this.</param>
    /// <param name="path">Whose lines they are.</param>
    /// <param name="offset">Up to where it was read before.</param>
    /// <param name="options">How it is followed.</param>
    public FollowedLog(TailedFile file, string path, long offset, FileSourceOptions options)
    {
        (_file, _options, _seen, _grown) = (file, options, offset, options.Clock.GetTimestamp());
        _origin = new FrameOrigin { Transport = Transport.File, File = path };
        Place = file.PlaceAt(offset);
    }

    /// <summary>The name under which it was first seen.</summary>
    public string Path => _origin.File!;

    /// <summary>The end of the last line that was taken.</summary>
    public FilePlace Place { get; private set; }

    /// <summary>The file that had its name before: its rest is read first.</summary>
    public FollowedLog? Before { get; set; }

    /// <summary>False after a long time without growth.</summary>
    public bool IsOpen => _file is not null;

    private bool HasRest => _file is { } file && file.Length != _seen;

    /// <summary>How it begins, once there is enough of it to tell.</summary>
    private string? Head => Place.Offset >= FilePlace.GlimpseBytes || _file is null ? Place.Head
        : _head ??= _file.Length >= FilePlace.GlimpseBytes ? _file.PlaceAt(FilePlace.GlimpseBytes).Head : null;

    private bool IsTruncated => _file is { } file && file.Length < Place.Offset;

    private TimeSpan Quiet => _options.Clock.GetElapsedTime(_grown);

    /// <summary>Hands over what has come, some of it; false when there was nothing, or when it was stopped.</summary>
    /// <exception cref="IOException">The system fails to read.</exception>
    public async ValueTask<bool> ReadAsync(PatientFeed feed, CancellationToken stop)
    {
        if (Before is { HasRest: true } || _file is null)
        {
            return false;
        }

        Before = null;
        if (IsTruncated)
        {
            Restart();
        }

        var length = _file.Length;
        if (length != _seen)
        {
            if (!_file.IsAt(Place))
            {
                Restart();
            }

            _grown = _options.Clock.GetTimestamp();
            return await ReadOnAsync(feed, isEnded: false, stop).ConfigureAwait(false);
        }

        if (Place.Offset < length)
        {
            return Quiet >= _options.EndLineAfter && await ReadOnAsync(feed, isEnded: true, stop).ConfigureAwait(false);
        }

        if (Quiet >= _options.CloseAfter)
        {
            Close();
        }

        return false;
    }

    /// <summary>Opens a file that was closed, if it grew or became another in place.</summary>
    /// <param name="path">Its name now.</param>
    /// <exception cref="Files.InputException">It may not be read.</exception>
    public void Reopen(string path)
    {
        if (_file is not null || new FileInfo(path) is { Exists: true } now && now.Length == Place.Offset)
        {
            return;
        }

        var file = TailedFile.Open(path);
        if (file.Identity != Place.File)
        {
            file.Dispose();
            return;
        }

        (_file, _seen, _grown) = (file, Place.Offset, _options.Clock.GetTimestamp());
        if (!file.IsAt(Place))
        {
            Restart();
        }
    }

    /// <summary>True when another file is a copy of this one, perhaps one that is still being made.</summary>
    /// <param name="copy">The other file.</param>
    /// <param name="head">How it begins; compared first, since it costs nothing.</param>
    public bool IsOriginalOf(TailedFile copy, string head) =>
        Head == head && (_file is not { } file ? copy.IsCopyAt(Place) : copy.IsCopyOf(file) || (IsTruncated && copy.IsCopyAt(Place)));

    /// <summary>What was read of it before it was truncated, told once: a copy of that may appear. Null when it was not.</summary>
    public FilePlace? TakeTruncated()
    {
        if (IsTruncated)
        {
            Restart();
        }

        var taken = _truncated;
        _truncated = null;
        return taken;
    }

    /// <summary>Closes it until it grows.</summary>
    public void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    /// <summary>Truncated, perhaps grown since: what was read is gone from here, and what stands here is new.</summary>
    private void Restart() => (_truncated, Place, _seen, _head) = (Place, _file!.PlaceAt(0), 0, null);

    private async ValueTask<bool> ReadOnAsync(PatientFeed feed, bool isEnded, CancellationToken stop)
    {
        feed.Begin();
        var (start, at) = (Place.Offset, Place.Offset);
        var isEnd = false;
        var isTaken = true;
        for (var reads = 0; reads < MostReads && isTaken && !isEnd; reads++)
        {
            var count = _file!.Read(feed.GetSpace(), at);
            feed.Advance(count);
            at += count;
            isEnd = count == 0;
            isTaken = await feed.HandOverAsync(_origin, isPause: isEnd, stop).ConfigureAwait(false);
        }

        // A line without an end, too long to be read again each time it grows, is taken as it is.
        if (isTaken && (isEnded || (feed.Taken == 0 && at - start > _options.MostFrameBytes)))
        {
            isTaken = await feed.CompleteAsync(_origin, stop).ConfigureAwait(false);
        }

        _seen = at;
        if (feed.Taken > 0)
        {
            Place = _file!.PlaceAt(start + feed.Taken);
        }

        return isTaken;
    }
}
