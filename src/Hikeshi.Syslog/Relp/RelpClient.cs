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
        Add([.. session.Tail]);
    }

    /// <summary>
    /// The tails in which the first frame of a new connection stands. When there is none, a connection that its sender
    /// closed while its answers wait for the disk, or that has been silent since the new one began, is ended for its own.
    /// </summary>
    public List<List<RelpMark>> Find(RelpSession fresh, RelpMark mark)
    {
        var found = _tails.FindAll(t => t.Exists(m => m.IsSame(mark)));
        if (found.Count == 0 && _open.Find(o => o != fresh && o.IsLeftFor(fresh) && o.Has(mark)) is { } old)
        {
            _open.Remove(old);
            var tail = old.GiveUp();
            Add(tail);
            found.Add(tail);
        }

        return found;
    }

    /// <summary>Takes a tail out, and puts another back; false when it is no longer there.</summary>
    public bool Use(List<RelpMark> tail, List<RelpMark> instead)
    {
        // By identity: a list is equal to itself only.
        if (!_tails.Remove(tail))
        {
            return false;
        }

        Add(instead);
        return true;
    }

    private void Add(List<RelpMark> tail)
    {
        if (tail.Count == 0)
        {
            return;
        }

        _tails.Add(tail);
        if (_tails.Count > MostTails)
        {
            _tails.RemoveAt(0);
        }
    }
}
