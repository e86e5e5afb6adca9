namespace Hikeshi.Files.Following;

/// <summary>
/// A file that grows, read on through rotation, as <c>tail -F</c> does: renamed and made anew, copied and truncated,
/// deleted and made again, or not there yet. The old file is read to its end before the new one begins; no line is
/// lost or doubled over it, and a last line without an end does not run into the next file's first.
/// </summary>
/// <remarks>
/// It looks when it is asked to, and starts no thread. It cannot know what came and went between two looks: a second
/// rotation, or a truncated file that grew beyond its old length. A file whose name is given back to it counts as the
/// same. Not safe for use by several threads at once.
/// </remarks>
public sealed class FollowedFile : IDisposable
{
    private readonly FollowOptions _options;
    private OpenPart? _part;
    private bool _isFirstLook = true;
    private bool _isOpenLine;
    private long _lastByte;

    /// <summary>Makes the follower; nothing is opened before the first read.</summary>
    /// <param name="path">The file; it need not be there yet.</param>
    /// <param name="options">How it is followed.</param>
    public FollowedFile(string path, FollowOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        Name = path;
        _options = options ?? new FollowOptions();
        _lastByte = _options.Clock.GetTimestamp();
    }

    /// <summary>The path that is followed.</summary>
    public string Name { get; }

    /// <summary>How far the file that is open has been read; 0 without one.</summary>
    public long Position => _part?.Position ?? 0;

    /// <summary>Whether a file is open: false until there is one.</summary>
    public bool IsOpen => _part is not null;

    /// <summary>How often it went on with another file, or with this one from its start.</summary>
    public int Rotations { get; private set; }

    /// <summary>When the file that is open was last written; null without one.</summary>
    public DateTimeOffset? ModifiedUtc => _part?.ModifiedUtc;

    /// <summary>Why the file that has the name now could not be opened; null when it could, or when there is none.</summary>
    public InputProblem? Problem { get; private set; }

    /// <summary>Reads what has come, without waiting.</summary>
    /// <param name="destination">Where to put the bytes; not empty.</param>
    /// <returns>How many bytes were put; 0 when nothing has come.</returns>
    /// <exception cref="InputException">
    /// At the first call: the file is there and cannot be opened. At any: the system fails to read it.
    /// </exception>
    public int Read(Span<byte> destination)
    {
        if (destination.IsEmpty)
        {
            return 0;
        }

        try
        {
            return Next(destination);
        }
        catch (Exception e) when (e is IOException and not InputException or UnauthorizedAccessException)
        {
            throw new InputException(new InputProblem(InputProblemKind.ReadFailed, Name, Position, e.Message), e);
        }
    }

    /// <summary>Waits until there is something and reads it.</summary>
    /// <param name="destination">Where to put the bytes; not empty.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>How many bytes were put; 0 only where there is no room.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is lost, a later call reads on.</exception>
    /// <exception cref="InputException">As of <see cref="Read"/>.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellation = default)
    {
        while (!destination.IsEmpty)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Read(destination.Span);
            if (count > 0)
            {
                return count;
            }

            await Task.Delay(_options.Interval, _options.Clock, cancellation).ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _part?.Dispose();

    private int Next(Span<byte> to)
    {
        if (_part is null && !TryOpen())
        {
            return 0;
        }

        var count = ReadPart(to);
        if (count > 0)
        {
            return count;
        }

        if (_part!.Length < _part.Position)
        {
            // Copied and truncated: the copy has what was read.
            _part.StartAgain();
            Rotations++;
            return EndLine(to) is > 0 and var ended ? ended : ReadPart(to);
        }

        if (FindSuccessor() is { } successor)
        {
            // What came between the last read and the rotation belongs before the new file.
            count = ReadPart(to);
            if (count > 0)
            {
                successor.Dispose();
                return count;
            }

            _part.Dispose();
            _part = successor;
            Rotations++;
            return EndLine(to) is > 0 and var ended ? ended : ReadPart(to);
        }

        return _options.EndLineAfter is { } patience && _options.Clock.GetElapsedTime(_lastByte) >= patience ? EndLine(to) : 0;
    }

    private bool TryOpen()
    {
        var isFirst = _isFirstLook;
        _isFirstLook = false;
        _part = Open(mayRefuse: isFirst);
        if (isFirst && _options.SkipExisting)
        {
            _part?.SkipLines();
        }

        return _part is not null;
    }

    /// <summary>
    /// The file that has the name now, when it is another one and somebody writes to it. An empty one waits: until
    /// then its writer may still write to the old one.
    /// </summary>
    private OpenPart? FindSuccessor()
    {
        if (FileIdentity.Of(Name) is not { } named || named == _part!.Identity || Open(mayRefuse: false) is not { } found)
        {
            return null;
        }

        if (found.Identity != _part.Identity && found.Length > 0)
        {
            return found;
        }

        found.Dispose();
        return null;
    }

    /// <summary>Later a refusal may pass: who rotates makes the file first and gives the rights after.</summary>
    private OpenPart? Open(bool mayRefuse)
    {
        try
        {
            Problem = null;
            return OpenPart.Open(Name);
        }
        catch (InputException e) when (e.Problem.Kind == InputProblemKind.NotFound)
        {
            return null;
        }
        catch (InputException e) when (!mayRefuse)
        {
            Problem = e.Problem;
            return null;
        }
    }

    private int ReadPart(Span<byte> to)
    {
        var count = _part!.Read(to);
        if (count > 0)
        {
            _isOpenLine = to[count - 1] != '\n';
            _lastByte = _options.Clock.GetTimestamp();
        }

        return count;
    }

    private int EndLine(Span<byte> to)
    {
        if (!_isOpenLine)
        {
            return 0;
        }

        to[0] = (byte)'\n';
        _isOpenLine = false;
        return 1;
    }
}
