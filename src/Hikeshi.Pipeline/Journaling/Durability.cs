namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// Up to where frames are safe, and those who wait for it. All of them wait for the same flush, so however many there
/// are, they cost nothing here.
/// </summary>
/// <param name="wake">Called when somebody begins to wait.</param>
internal sealed class Durability(Action wake)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<bool> _next = NewSource();
    private long _reached;
    private (long From, long To) _refused;
    private bool _isEnded;

    /// <summary>True while somebody waits.</summary>
    public bool IsWanted { get; private set; }

    /// <summary>Every frame up to this one is safe, but for those that a failed flush left in doubt.</summary>
    public long Reached
    {
        get
        {
            lock (_gate)
            {
                return _reached;
            }
        }
    }

    public ValueTask<bool> WaitAsync(long sequence, CancellationToken cancel)
    {
        lock (_gate)
        {
            if (IsKnown(sequence, out var isSafe))
            {
                return new(isSafe);
            }
        }

        return WaitLongerAsync(sequence, cancel);
    }

    /// <summary>Frames up to this one are safe.</summary>
    public void Confirm(long sequence) => Complete(() => _reached = Math.Max(_reached, sequence), isSafe: true);

    /// <summary>The disk refused: who waits now waits in vain.</summary>
    public void Refuse() => Complete(() => { }, isSafe: false);

    /// <summary>A flush failed: what was written before it may be lost, whatever a later flush says.</summary>
    /// <param name="written">The last frame that was written.</param>
    public void Doubt(long written) => Complete(
        () => _refused = (_refused.To > _reached ? _refused.From : _reached + 1, Math.Max(written, _refused.To)),
        isSafe: false);

    /// <summary>Nothing more will be written.</summary>
    public void End() => Complete(() => _isEnded = true, isSafe: false);

    private async ValueTask<bool> WaitLongerAsync(long sequence, CancellationToken cancel)
    {
        while (true)
        {
            Task<bool> next;
            lock (_gate)
            {
                if (IsKnown(sequence, out var isSafe))
                {
                    return isSafe;
                }

                IsWanted = true;
                next = _next.Task;
            }

            wake();
            if (!await next.WaitAsync(cancel).ConfigureAwait(false))
            {
                lock (_gate)
                {
                    return IsKnown(sequence, out var isSafe) && isSafe;
                }
            }
        }
    }

    private bool IsKnown(long sequence, out bool isSafe)
    {
        isSafe = sequence <= _reached && sequence > 0 && (sequence < _refused.From || sequence > _refused.To);
        return sequence <= _reached || _isEnded;
    }

    private void Complete(Action change, bool isSafe)
    {
        TaskCompletionSource<bool> ended;
        lock (_gate)
        {
            change();
            IsWanted = false;
            ended = _next;
            _next = NewSource();
        }

        ended.SetResult(isSafe);
    }

    private static TaskCompletionSource<bool> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
