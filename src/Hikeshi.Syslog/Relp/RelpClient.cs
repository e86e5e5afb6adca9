namespace Hikeshi.Syslog.Relp;

/// <summary>What one client may repeat: what its ended connections left unproved, and what its open ones did.</summary>
internal sealed class RelpClient
{
    private const int MostTails = 16;

    private readonly List<List<RelpMark>> _tails = [];
    private readonly List<RelpSession> _open = [];

    /// <summary>True while a connection of it is open.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>True when there is nothing to remember.</summary>
    public bool IsEmpty => _open.Count == 0 && _tails.Count == 0;

    /// <summary>When it was last heard of, on the memory's own count.</summary>
    public long Used { get; set; }

    /// <summary>A frame that was in the journal at the start.</summary>
    public void Remember(RelpMark mark)
    {
        if (_tails.Count == 0)
        {
            _tails.Add([]);
        }

        _tails[0].Add(mark);
        if (_tails[0].Count > RelpMemory.Window)
        {
            _tails[0].RemoveAt(0);
        }
    }

    public void Begin(RelpSession session) => _open.Add(session);

    public void End(RelpSession session)
    {
        _open.Remove(session);
        if (session.Tail is not { Count: > 0 } tail)
        {
            return;
        }

        _tails.Add([.. tail]);
        if (_tails.Count > MostTails)
        {
            _tails.RemoveAt(0);
        }
    }

    /// <summary>
    /// The tail in which the first frame of a new connection stands, taken out; null when there is none. A connection that
    /// its sender closed while its answers wait for the disk, or that has been silent since the new one began, is ended.
    /// </summary>
    public IReadOnlyList<RelpMark>? Take(RelpSession fresh, RelpMark mark)
    {
        if (_tails.Find(t => t.Exists(m => m.IsSame(mark))) is { } tail)
        {
            _tails.Remove(tail);
            return tail;
        }

        if (_open.Find(o => o != fresh && o.IsLeftFor(fresh) && o.Has(mark)) is not { } old)
        {
            return null;
        }

        _open.Remove(old);
        return old.GiveUp();
    }
}
