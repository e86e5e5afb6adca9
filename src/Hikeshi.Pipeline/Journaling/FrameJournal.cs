using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// The one road: every received frame goes through this log on disk, whatever carried it. Frames are taken at memory's
/// speed, written by one thread, safe together; a process that is killed loses what was not yet written and nothing
/// that <see cref="WhenDurableAsync"/> confirmed. What is stored is released, and its files are removed.
/// </summary>
public sealed class FrameJournal : IFrameSink, IAsyncDisposable
{
    private readonly JournalFolder _folder;
    private readonly IReadOnlyList<JournalSegment> _old;
    private readonly HotTail _tail;
    private readonly Durability _durability;
    private readonly JournalWriter _writer;
    private readonly JournalOptions _options;
    private JournalReader? _reader;
    private bool _isDisposed;

    private FrameJournal(JournalFolder folder, JournalOptions options)
    {
        (_folder, _options, _old) = (folder, options, [.. folder.Segments]);
        _tail = new HotTail(folder, options);
        _durability = new Durability(_tail.Wake);
        _writer = new JournalWriter(_tail, _durability, options, folder.Path);
        Old = _tail.Last;
        _durability.Confirm(Old);
    }

    /// <summary>What it holds at this moment.</summary>
    public JournalState State => new(_tail.Bytes, _tail.Last, _durability.Reached, _reader?.Last ?? 0, _tail.IsFailing);

    /// <summary>The sequence up to which it was filled by a run before this one.</summary>
    public long Old { get; }

    /// <inheritdoc/>
    public bool IsCrowded => _tail.IsCrowded;

    /// <summary>Opens a journal, or begins one; repairs what a crash left behind.</summary>
    /// <param name="folder">Its folder; nothing else belongs there.</param>
    /// <param name="options">Its limits.</param>
    /// <exception cref="JournalException">It cannot be opened, or another process holds it.</exception>
    public static FrameJournal Open(string folder, JournalOptions? options = null)
    {
        options ??= new JournalOptions();
        var opened = JournalFolder.Open(Path.GetFullPath(folder), options.Report);
        var journal = new FrameJournal(opened, options);
        journal._writer.Start();
        return journal;
    }

    /// <inheritdoc/>
    public FrameTicket Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0) => _tail.Append(origin, frame, cut);

    /// <inheritdoc/>
    public ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel) =>
        sequence > _tail.Last || sequence <= 0 ? new(false) : _durability.WaitAsync(sequence, cancel);

    /// <summary>Begins to read. There is one reader.</summary>
    /// <param name="after">The last sequence that need not be given.</param>
    public JournalReader Read(long after)
    {
        if (_reader is not null)
        {
            throw new InvalidOperationException("The journal already has its reader.");
        }

        return _reader = new JournalReader(_tail, _options, after);
    }

    /// <summary>Says that frames up to a sequence are needed no more. Removes files that hold nothing else.</summary>
    /// <param name="sequence">The sequence.</param>
    public void Release(long sequence)
    {
        foreach (var file in _tail.Release(sequence, _reader?.Position ?? 0))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It stays and is released again after the next start.
            }
        }
    }

    /// <summary>
    /// The last frames that were there when the journal was opened, the oldest first: senders repeat them after a
    /// crash. Copies. To be asked before anything is released.
    /// </summary>
    /// <param name="most">How many bytes of frames at most.</param>
    public IReadOnlyList<JournalRecord> ReadTail(int most) => TailScan.Read(_old, most);

    /// <summary>Takes no more frames, writes what is there and makes it safe. It can still be read and released.</summary>
    public Task CloseAsync()
    {
        if (_isDisposed)
        {
            return Task.CompletedTask;
        }

        _tail.Refuse(FrameRefusal.Closed);
        return _writer.CloseAsync();
    }

    /// <summary>Closes it and lets other processes have the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _reader?.Dispose();
        _writer.Dispose();
        _tail.Dispose();
        _folder.Dispose();
    }
}
