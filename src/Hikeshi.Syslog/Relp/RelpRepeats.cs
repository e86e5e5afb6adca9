namespace Hikeshi.Syslog.Relp;

/// <summary>
/// Recognises what a sender repeats at the beginning of a connection: the frames whose answers it did not get, which are
/// a run of the last ones of its old connection up to their end. The first frame that is not the next of the run ends it,
/// so that equal lines later on are what they are: lines of their own.
/// </summary>
/// <param name="find">The tail of an old connection in which a frame stands, taken out; null when there is none.</param>
internal sealed class RelpRepeats(Func<RelpMark, IReadOnlyList<RelpMark>?> find)
{
    private IReadOnlyList<RelpMark>? _tail;
    private int _next;
    private bool _isOver;

    /// <summary>True when a frame was taken before; then <paramref name="known"/> is what it was.</summary>
    public bool IsRepeated(RelpMark mark, out RelpMark known)
    {
        known = default;
        if (_isOver)
        {
            return false;
        }

        if (_tail is null && find(mark) is { } tail)
        {
            _tail = tail;
            while (!tail[_next].IsSame(mark))
            {
                _next++;
            }
        }

        _isOver = _tail is null || _next >= _tail.Count || !_tail[_next].IsSame(mark);
        if (_isOver)
        {
            return false;
        }

        known = _tail![_next++];
        return true;
    }
}
