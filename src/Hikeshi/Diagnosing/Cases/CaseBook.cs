using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Bounds;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>The cases of a device: which there are, which of them fail, and whose timer goes off next. Bounded.</summary>
internal sealed class CaseBook : IGivesWay
{
    /// <summary>So long after its last line a failure may still be the one that a nameless line is about.</summary>
    private const long Recently = 120 * TimeSpan.TicksPerSecond;

    private readonly Knowledge _knowledge;
    private readonly SharedBound _bound;
    private readonly EvidenceBudget _evidence;
    private readonly Action<Case> _leaves;
    private readonly Dictionary<CaseKey, Case> _cases = [];
    private readonly HashSet<Case> _failing = [];
    private readonly CaseTimers _timers = new();

    /// <param name="device">The device.</param>
    /// <param name="knowledge">The catalog's.</param>
    /// <param name="bounds">What all devices share.</param>
    /// <param name="leaves">Judges a case that is about to be forgotten, and keeps its incident.</param>
    public CaseBook(string device, Knowledge knowledge, MemoryBounds bounds, Action<Case> leaves)
    {
        (Device, _knowledge, _bound, _evidence, _leaves) = (device, knowledge, bounds.Cases, bounds.Evidence, leaves);
        _bound.Join(this);
    }

    public string Device { get; }

    public int Held => _cases.Count;

    /// <summary>How many cases were made so far.</summary>
    public long Numbers { get; private set; }

    /// <summary>How many were forgotten to bound memory.</summary>
    public long Forgotten { get; private set; }

    /// <summary>All of them by their keys.</summary>
    public IReadOnlyDictionary<CaseKey, Case> ByKey => _cases;

    /// <summary>All of them in the order they were made.</summary>
    public IEnumerable<Case> All => _cases.Values.OrderBy(c => c.Number);

    /// <summary>Goes on from what was saved; for a book that has seen nothing.</summary>
    public void Load(List<Case> cases, long numbers, long forgotten)
    {
        (Numbers, Forgotten) = (numbers, forgotten);
        foreach (var of in cases)
        {
            _cases[new CaseKey(of.Kind, of.SubjectKey)] = of;
            of.TimerAt = -1;
            Set(of);
        }

        _bound.Count(Held);
    }

    public Case? Find(CaseKey key) => _cases.GetValueOrDefault(key);

    /// <summary>The case of the peer that a line names by its address, or null.</summary>
    public Case? OfPeer(IncidentKind kind, Observation item) =>
        item["peer.ip"] is { } ip ? Find(new CaseKey(kind.Name, $"peer.ip={ip}")) : null;

    /// <summary>The case of a subject, made when there is none. One that takes the place of a nameless peer's knows what that knew.</summary>
    public Case Of(Subject subject, Observation item)
    {
        if (_cases.TryGetValue(subject.CaseKey, out var known))
        {
            return known;
        }

        _bound.Count(1);
        var made = new Case { Kind = subject.Kind.Name, SubjectKey = subject.Key, Subject = subject.Fields, Number = Numbers++ };
        if (_knowledge.Base(subject.Kind) is { } general && OfPeer(general, item) is { } peer)
        {
            made.Recent.AddRange(peer.Recent);
        }

        return _cases[subject.CaseKey] = made;
    }

    /// <summary>The only subject of a kind that fails or is being tried, or null.</summary>
    public Subject? OnlyFailing(IncidentKind kind, long ticks)
    {
        Case? only = null;
        foreach (var of in _failing)
        {
            if (of.Kind == kind.Name && IsFailing(of, ticks) && of.Subject.Count > 0 && of.Subject[0].Key == kind.Subject[0])
            {
                if (only is not null)
                {
                    return null;
                }

                only = of;
            }
        }

        return only is null ? null : new Subject(kind, only.SubjectKey, only.Subject);
    }

    /// <summary>True when the peer of a case, as a user or group perhaps, fails in another one: a clean-up that names the address alone is of that.</summary>
    public bool FailsBeside(Case of, long ticks)
    {
        var peer = Peer(of);
        return peer is not null && _failing.Any(o => !ReferenceEquals(o, of) && Peer(o) == peer && IsFailing(o, ticks));
    }

    /// <summary>True when a subject's tunnel came up and nothing was heard against it since.</summary>
    public bool IsWell(Subject subject) =>
        _cases.TryGetValue(subject.CaseKey, out var of) && of.Phase2Done >= 0 && !_failing.Contains(of);

    /// <summary>The next case whose timer goes off, or null.</summary>
    /// <param name="clock">The device's time, in ticks.</param>
    public Case? NextDue(long clock) => _timers.Next(clock);

    /// <summary>Notes what has become of a case; to be called whenever one was changed.</summary>
    public void Set(Case of)
    {
        if (of.Episode is not null || of.Awaits.Count > 0 || of.Incident is { State: IncidentState.Open })
        {
            _failing.Add(of);
        }
        else
        {
            _failing.Remove(of);
        }

        Count(of);
        _timers.Set(of);
    }

    /// <summary>A tenth at once, so that a full book costs little a case.</summary>
    public void GiveWay()
    {
        foreach (var of in _cases.Values.OrderBy(c => c.LastActive).ThenBy(c => c.Number).Take(Math.Max(1, Held / 10)).ToList())
        {
            _leaves(of);
            _cases.Remove(new CaseKey(of.Kind, of.SubjectKey));
            _failing.Remove(of);
            (of.Due, of.Incident) = (-1, null);
            Count(of);
            Forgotten++;
        }
    }

    private static string? Peer(Case of) => of.Subject.Find(f => f.Key == "peer.ip").Value;

    private static bool IsFailing(Case of, long ticks) =>
        of.Episode is not null || of.Awaits.Count > 0
        || (of.Incident is { State: IncidentState.Open } incident && ticks - incident.Last < Recently);

    private void Count(Case of)
    {
        if (of.Incident is not null != of.IsCounted)
        {
            of.IsCounted = !of.IsCounted;
            _evidence.Incidents += of.IsCounted ? 1 : -1;
        }
    }
}
