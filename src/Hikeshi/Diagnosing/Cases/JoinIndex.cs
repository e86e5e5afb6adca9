using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// Remembers which subject a message ID or SPI belongs to, and who was active in the last seconds, so that lines that
/// name nobody find their subject. Bounded: the older half is forgotten when it is full.
/// </summary>
internal sealed class JoinIndex
{
    private const int Most = 20_000;
    private const int MostActive = 32;
    private const long Near = 5 * TimeSpan.TicksPerSecond;

    /// <summary>The message ID of phase 1, which tells nothing.</summary>
    private const string Zero = "0x00000000";

    private Dictionary<string, Subject> _new = [];
    private Dictionary<string, Subject> _old = [];
    private readonly LinkedList<(Subject Subject, long Ticks)> _active = [];

    public void Remember(Subject subject, Observation item)
    {
        foreach (var field in subject.Kind.JoinedBy)
        {
            if (item[field] is { } value && value != Zero)
            {
                if (_new.Count >= Most)
                {
                    (_old, _new) = (_new, []);
                }

                _new[Name(subject.Kind.Name, field, value)] = subject with { JoinedBy = null };
            }
        }

        _active.AddLast((subject, item.Ticks));
        if (_active.Count > MostActive)
        {
            _active.RemoveFirst();
        }
    }

    public Subject? Find(string kind, string field, string value)
    {
        var name = Name(kind, field, value);
        return _new.GetValueOrDefault(name) ?? _old.GetValueOrDefault(name);
    }

    /// <summary>The subject of a kind that was active in the last five seconds, if there was but one.</summary>
    public Subject? OnlyActive(string kind, long ticks)
    {
        Subject? only = null;
        for (var node = _active.Last; node is not null; node = node.Previous)
        {
            var (subject, seen) = node.Value;
            if (subject.Kind.Name != kind || Math.Abs(ticks - seen) > Near)
            {
                continue;
            }

            if (only is not null && only.Key != subject.Key)
            {
                return null;
            }

            only = subject;
        }

        return only;
    }

    private static string Name(string kind, string field, string value) => $"{kind}\n{field}\n{value}";
}
