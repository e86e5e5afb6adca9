using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Saving;

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

    /// <summary>A null subject: several have the value, as several tunnels share a crypto map.</summary>
    private Dictionary<string, Subject?> _new = [];
    private Dictionary<string, Subject?> _old = [];
    private readonly RecentList<(Subject Subject, long Ticks)> _active = new(MostActive);

    public JoinState Save() => new()
    {
        New = _new.ToDictionary(p => p.Key, p => SubjectState.Of(p.Value), StringComparer.Ordinal),
        Old = _old.ToDictionary(p => p.Key, p => SubjectState.Of(p.Value), StringComparer.Ordinal),
        Active = [.. _active.OldestFirst.Select(a => new ActiveState(SubjectState.Of(a.Subject)!, a.Ticks))],
    };

    public void Load(JoinState state, Knowledge knowledge)
    {
        _new = state.New.ToDictionary(p => p.Key, p => p.Value?.ToSubject(knowledge), StringComparer.Ordinal);
        _old = state.Old.ToDictionary(p => p.Key, p => p.Value?.ToSubject(knowledge), StringComparer.Ordinal);
        foreach (var (subject, ticks) in state.Active)
        {
            _active.Add((subject.ToSubject(knowledge), ticks));
        }
    }

    public void Remember(Subject subject, Observation item)
    {
        foreach (var field in subject.Kind.JoinedBy)
        {
            if (Value(item, field) is { } value && value != Zero)
            {
                if (_new.Count >= Most)
                {
                    (_old, _new) = (_new, []);
                }

                var name = Name(subject.Kind.Name, field, value);
                var isShared = _new.TryGetValue(name, out var known) && known?.Key != subject.Key;
                _new[name] = isShared ? null : subject with { JoinedBy = null };
            }
        }

        if (subject.JoinedBy is not null)
        {
            // Found by nearness: it tells a name for later, and is no sign of activity of its own.
            return;
        }

        _active.Add((subject, item.Ticks));
    }

    /// <summary>The value of one field, or of several joined by a plus.</summary>
    public static string? Value(Observation item, string field)
    {
        if (!field.Contains('+', StringComparison.Ordinal))
        {
            return item[field];
        }

        var joined = "";
        foreach (var part in field.AsSpan().Split('+'))
        {
            if (item[field.AsSpan(part)] is not { } value)
            {
                return null;
            }

            joined = joined.Length == 0 ? value : $"{joined}+{value}";
        }

        return joined;
    }

    public Subject? Find(string kind, string field, string value)
    {
        var name = Name(kind, field, value);
        return _new.TryGetValue(name, out var subject) ? subject : _old.GetValueOrDefault(name);
    }

    /// <summary>The subject of a kind that was active in the last five seconds, if there was but one.</summary>
    public Subject? OnlyActive(string kind, long ticks)
    {
        Subject? only = null;
        for (var i = 0; i < _active.Count; i++)
        {
            var (subject, seen) = _active.NewestBut(i);
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
