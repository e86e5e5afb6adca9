namespace Hikeshi.Pipeline.Journaling;

/// <summary>
/// Wakes the writer, once: for a frame while it has nothing to do, and at once when much waits. The lock of its
/// <see cref="HotTail"/> guards all but ringing and waiting themselves.
/// </summary>
internal sealed class WriterBell : IDisposable
{
    private readonly AutoResetEvent _event = new(false);
    private bool _isRung;

    /// <summary>True while the writer is away with nothing to do.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>True when whoever appended is to ring: then nobody else is.</summary>
    /// <param name="isMuch">Whether so much waits that it is not to wait longer.</param>
    public bool MustRing(bool isMuch)
    {
        var must = !_isRung && (IsAwaited || isMuch);
        _isRung |= must;
        return must;
    }

    /// <summary>The writer looks now: the next one may ring again.</summary>
    public void Heard() => _isRung = false;

    public void Ring() => _event.Set();

    public void Wait(TimeSpan most) => _event.WaitOne(most);

    public void Dispose() => _event.Dispose();
}
