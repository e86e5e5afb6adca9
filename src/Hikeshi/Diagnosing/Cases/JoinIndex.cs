using System.Runtime.InteropServices;
using Hikeshi.Diagnosing.Bounds;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Saving;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// Remembers which subject a message ID or SPI belongs to, and who was active in the last seconds, so that lines that
/// name nobody find their subject. Bounded: the older half is forgotten when it is full.
/// </summary>
internal sealed class JoinIndex : IGivesWay
{
    private const int Most = 20_000;
    private const int MostActive = 32;
    private const long Near = 5 * TimeSpan.TicksPerSecond;

    /// <summary>The message ID of phase 1, which tells nothing.</summary>
    private const string Zero = "0x00000000";

    private readonly SharedBound _names;

    /// <summary>A null subject: several have the value, as several tunnels share a crypto map.</summary>
    private Dictionary<FieldValue, Subject?> _new = [];
    private Dictionary<FieldValue, Subject?> _old = [];
    private readonly RecentList<(Subject Subject, long Ticks)> _active = new(MostActive);

    public JoinIndex(string device, SharedBound names)
    {
        (Device, _names) = (device, names);
        names.Join(this);
    }

    public string Device { get; }

    public int Held => _new.Count + _old.Count;

    /// <summary>The older half goes. Names lie in the order in which they came first.</summary>
    public void GiveWay()
    {
        var half = (Held + 1) / 2;
        var ofNew = Math.Max(0, half - _old.Count);
        (_old, _new) = (new(_old.Skip(half)), ofNew == 0 ? _new : new(_new.Skip(ofNew)));
    }

    public JoinState Save() => new()
    {
        New = [.. _new.Select(NameState.Of)],
        Old = [.. _old.Select(NameState.Of)],
        Active = [.. _active.OldestFirst.Select(a => new ActiveState(SubjectState.Of(a.Subject)!, a.Ticks))],
    };

    public void Load(JoinState state, Knowledge knowledge)
    {
        _new = state.New.ToDictionary(n => n.Name, n => n.Subject?.ToSubject(knowledge));
        _old = state.Old.ToDictionary(n => n.Name, n => n.Subject?.ToSubject(knowledge));
        _names.Count(Held);
        foreach (var (subject, ticks) in state.Active)
        {
            _active.Add((subject.ToSubject(knowledge), ticks));
        }
    }

    public void Remember(FoundSubject found, Observation item)
    {
        var subject = found.Subject;
        foreach (var field in subject.Kind.JoinedBy)
        {
            if (Value(item, field) is { } value && value != Zero)
            {
                Name(new FieldValue(subject.Kind.Name, field, value), subject);
            }
        }

        if (found.JoinedBy is null)
        {
            // Who is found by nearness shows no activity of his own.
            _active.Add((subject, item.Ticks));
        }
    }

    private void Name(FieldValue name, Subject subject)
    {
        var before = Held;
        if (_new.Count >= Most)
        {
            (_old, _new) = (_new, []);
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_new, name, out var isKnown);
        known = isKnown && known?.Key != subject.Key ? null : subject;
        if (Held != before)
        {
            _names.Count(Held - before);
        }
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
        var name = new FieldValue(kind, field, value);
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
}
