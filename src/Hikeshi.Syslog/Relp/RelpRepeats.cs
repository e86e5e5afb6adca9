namespace Hikeshi.Syslog.Relp;

/// <summary>
/// Recognises what a sender repeats at the beginning of a connection: the frames whose answers it did not read, which are
/// the last ones that its old connection took, without a gap and up to their end; new ones follow. All places where they
/// may begin are followed side by side, so that equal lines do not mislead. Until the end of a tail is reached all is in
/// doubt, since new lines may look like some from its middle. Of several tails or places that fit, the longest counts.
/// </summary>
/// <param name="session">The new connection.</param>
/// <param name="memory">What the old ones took.</param>
internal sealed class RelpRepeats(RelpSession session, RelpMemory memory)
{
    private List<RelpRun>? _runs;
    private int _count;

    /// <summary>True when nothing more is compared.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The tail that was repeated, which is this connection's alone; empty before.</summary>
    public List<RelpMark> Tail { get; private set; } = [];

    /// <summary>No frame after this is one that was repeated.</summary>
    public void End() => IsOver = true;

    /// <summary>What the next frame is.</summary>
    public RelpVerdict Next(RelpMark mark)
    {
        _runs ??= [.. memory.Find(session, mark).SelectMany(t => Enumerable.Range(0, t.Count).Select(i => new RelpRun(t, i)))];
        _runs.RemoveAll(r => !r.GoesOn(_count, mark));
        _count++;
        var isWhole = _runs.Exists(r => r.IsWhole(_count) && IsOurs(r.Tail));
        _runs.RemoveAll(r => r.IsWhole(_count));
        IsOver = _runs.Count == 0;
        return isWhole ? RelpVerdict.Repeated : IsOver ? RelpVerdict.New : RelpVerdict.InDoubt;
    }

    /// <summary>A tail serves one connection; one that fitted less long is left for others again.</summary>
    private bool IsOurs(List<RelpMark> tail)
    {
        if (tail != Tail && !memory.Use(session, tail, Tail))
        {
            return false;
        }

        Tail = tail;
        return true;
    }
}
