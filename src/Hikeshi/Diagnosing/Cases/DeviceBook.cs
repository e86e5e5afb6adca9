// Longer than most files: it is the one place where clock, window, cases and tunnels of a device meet.
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Ordering;
using Hikeshi.Diagnosing.Saving;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// Everything known of one device: its clock, the lines that may still be overtaken, its cases.
/// Devices share nothing but the bounds of memory.
/// </summary>
internal sealed class DeviceBook
{
    private readonly Knowledge _knowledge;
    private readonly Claiming _claiming;
    private readonly CaseTracker _tracker;
    private readonly SubjectFinder _finder;
    private readonly JoinIndex _joins;
    private readonly UnitBook _units;
    private readonly ReorderWindow _window = new();
    private readonly CaseBook _cases;
    private readonly Action<Case, IncidentDraft> _archive;

    /// <summary>When its last line was received. Not saved: while nothing receives, nobody is silent.</summary>
    private long _received;

    public DeviceBook(string device, Knowledge knowledge, MemoryBounds bounds, Action<Case, IncidentDraft> archive)
    {
        (Device, _knowledge, _archive) = (device, knowledge, archive);
        _cases = new CaseBook(device, knowledge, bounds, Leave);
        _joins = new JoinIndex(device, bounds.Names);
        Sessions = new SessionBook(device, bounds.Sessions);
        Tunnels = new TunnelBook(device, knowledge.Silent?.Silence, bounds.Tunnels);
        Failover = new FailoverBook(device);
        _units = new UnitBook(device);
        _finder = new SubjectFinder(knowledge, bounds.Subjects, _joins, _cases.OnlyFailing, _cases.IsWell);
        _claiming = new Claiming(knowledge, _cases.ByKey);
        _tracker = new CaseTracker(knowledge, new IncidentKeeper(Tunnels, knowledge, bounds.Evidence, archive), Levels, _claiming, _cases);
    }

    public string Device { get; }

    public SessionBook Sessions { get; }

    public TunnelBook Tunnels { get; }

    public LevelBook Levels { get; } = new();

    public FailoverBook Failover { get; }

    /// <summary>The newest time seen, in ticks.</summary>
    public long Clock { get; private set; }

    /// <summary>The newest time of a line, in ticks: the clock without what silence added.</summary>
    public long Heard { get; private set; }

    /// <summary>How many lines came from it.</summary>
    public long Lines { get; private set; }

    /// <summary>How often an incident was opened, changed or closed.</summary>
    public long Changes { get; private set; }

    /// <summary>How many cases were forgotten to bound memory.</summary>
    public long Forgotten => _cases.Forgotten;

    public IEnumerable<Case> Cases => _cases.ByKey.Values;

    /// <summary>Everything to go on from, as plain data.</summary>
    public DeviceState Save() => new()
    {
        Device = Device,
        Clock = Clock,
        Heard = Heard,
        Lines = Lines,
        Changes = Changes,
        Forgotten = Forgotten,
        Numbers = _cases.Numbers,
        Cases = [.. _cases.All],
        Waiting = [.. _window.Waiting.OrderBy(o => o, ObservationOrder.Instance)],
        Joins = _joins.Save(),
        Sessions = Sessions.Save(),
        Levels = Levels.Save(),
        Tunnels = Tunnels.Save(),
        Units = _units.Save(),
        Failover = Failover.Save(),
    };

    /// <summary>Goes on from what was saved; for a book that has seen nothing.</summary>
    public void Load(DeviceState state)
    {
        (Clock, Heard, Lines) = (state.Clock, state.Heard, state.Lines);
        Changes = state.Changes;
        _joins.Load(state.Joins, _knowledge);
        Sessions.Load(state.Sessions);
        Levels.Load(state.Levels);
        Tunnels.Load(state.Tunnels);
        _units.Load(state.Units);
        Failover.Load(state.Failover);
        foreach (var item in state.Waiting)
        {
            _window.Add(item);
        }

        _cases.Load(state.Cases, state.Numbers, state.Forgotten);
    }

    /// <summary>Counts a line, and moves the clock when it is a newer one.</summary>
    /// <param name="ticks">The line's time; 0 when it has none.</param>
    /// <param name="received">When it was received, in UTC ticks; 0 when it was read from a file.</param>
    /// <returns>The line's place among all of the device.</returns>
    public long Tick(long ticks, long received)
    {
        _received = Math.Max(_received, received);
        Heard = Math.Max(Heard, ticks);
        Move(ticks);
        return Lines++;
    }

    /// <summary>Says that the device's time has come so far without a line.</summary>
    /// <param name="ticks">The time.</param>
    public void Mark(long ticks) => Move(ticks);

    /// <summary>Says what time it is by the clock of the receiver. Its own is as far on since its last line.</summary>
    /// <param name="now">The time, in UTC ticks.</param>
    public void MarkAt(long now)
    {
        if (_received > 0 && now > _received)
        {
            Move(Heard + (now - _received));
        }
    }

    private void Move(long ticks)
    {
        if (ticks > Clock)
        {
            Clock = ticks;
            while (_window.Next(Clock) is { } item)
            {
                Take(item);
            }

            // A line that may still come could be as old as the window is wide.
            Advance(Clock - ReorderWindow.Width);
        }
    }

    public void Add(Observation item)
    {
        _window.Add(item);
        while (_window.Next(Clock) is { } ready)
        {
            Take(ready);
        }
    }

    /// <summary>Judges what is left when the input ends.</summary>
    public void Finish()
    {
        while (_window.Last() is { } item)
        {
            Take(item);
        }

        Advance(Clock);
        Miss(Clock, isLast: true);
        foreach (var of in _cases.All)
        {
            _tracker.Finish(of, _knowledge.Kind(of.Kind));
        }
    }

    private void Take(Observation item)
    {
        Advance(item.Ticks - 1);
        item = _units.Tell(item);
        Failover.Take(item);
        if (Tunnels.Take(item) is { } move)
        {
            Follow(move, item);
        }

        foreach (var kind in _knowledge.KindsOf(item))
        {
            if (!_claiming.MayTakePart(kind, item))
            {
                continue;
            }

            var found = _finder.Find(kind, item);
            var subject = found.Subject;
            var of = _cases.Of(subject, item);
            if (found.JoinedBy is { } joined)
            {
                of.Join(joined);
            }

            if (Teaching.Teaches(found, item))
            {
                _joins.Remember(found, item);
            }

            Tell(of, subject.Kind, item);
            Adopt(of, found, item);
            AlsoPeer(kind, subject, item);
        }
    }

    /// <summary>What failed before anybody knew whose crypto map entry it was belongs to its tunnel.</summary>
    private void Adopt(Case of, FoundSubject found, Observation item)
    {
        var kind = found.Subject.Kind;
        if (found.JoinedBy is { } field && of.Incident is { State: Incidents.IncidentState.Open } own
            && kind.Subject.Contains(field, StringComparer.Ordinal) && SubjectFinder.Named(kind, field, item) is { } orphan
            && _cases.Find(orphan.CaseKey) is { Incident: { Causes.Count: 0 } early } lost)
        {
            own.Absorb(early);
            lost.Incident = null;
            Changes++;
            _cases.Set(lost);
        }
    }

    /// <summary>A peer has another address: its incident goes on under the new one.</summary>
    private void Follow(TunnelMove move, Observation item)
    {
        foreach (var kind in _knowledge.TunnelKinds)
        {
            if (MovedPeer.SubjectOf(kind, move, move.Before) is { } before && _cases.Find(before.CaseKey) is { } old)
            {
                _tracker.Finish(old, kind);
                var now = _cases.Of(MovedPeer.SubjectOf(kind, move, move.After)!, item);
                Changes += MovedPeer.Follow(old, now, move, item) ? 1 : 0;
                _cases.Set(old);
                _cases.Set(now);
            }
        }
    }

    /// <summary>A user's tunnel comes up: so does his address's, whose first lines did not name him yet.</summary>
    private void AlsoPeer(IncidentKind kind, Subject subject, Observation item)
    {
        if (!Array.Exists(item.Signals, s => s.Strength == Strength.Clears))
        {
            return;
        }

        if (kind != subject.Kind && _cases.OfPeer(kind, item) is { } peer)
        {
            Tell(peer, kind, item);
        }

        if (_cases.OfPeer(subject.Kind, item) is { } nameless && nameless.SubjectKey != subject.Key)
        {
            Tell(nameless, subject.Kind, item);
        }
    }

    private void Tell(Case of, IncidentKind kind, Observation item)
    {
        var (before, isGoing) = (Look(of), of.Episode is not null);
        _tracker.Take(of, kind, item);
        Note(of, before);
        if (!isGoing && of.Episode is not null)
        {
            Claim(of, item.Ticks);
        }
    }

    /// <summary>What was told one by one turns out to be a pattern.</summary>
    private void Claim(Case pattern, long ticks)
    {
        foreach (var of in _claiming.Claimed(pattern, ticks).ToList())
        {
            of.Incident = null;
            Changes++;
            _cases.Set(of);
        }
    }

    /// <summary>Judges what is left of a case that is forgotten, and keeps its incident.</summary>
    private void Leave(Case of)
    {
        _tracker.Finish(of, _knowledge.Kind(of.Kind));
        if (of.Incident is { } incident)
        {
            _archive(of, incident);
        }
    }

    /// <summary>Tells which tunnels have not been negotiated when they should have been.</summary>
    private void Miss(long clock, bool isLast)
    {
        while (Tunnels.NextSilent(clock, Levels, isLast) is { } begin)
        {
            var kind = _knowledge.Silent!;
            var of = _cases.Of(_finder.Find(kind, begin).Subject, begin);
            var before = Look(of);
            _tracker.Conclude(of, kind, begin, kind.Silence!.Cause, Incidents.Confidence.Medium);
            Note(of, before);
        }
    }

    private void Advance(long clock)
    {
        Miss(clock, isLast: false);
        while (_cases.NextDue(clock) is { } of)
        {
            var before = Look(of);
            _tracker.Fire(of, _knowledge.Kind(of.Kind), of.Due);
            Note(of, before);
        }
    }

    private static (string? Id, long Count, Incidents.IncidentState State) Look(Case of) =>
        (of.Incident?.Id, of.Incident?.Count ?? 0, of.Incident?.State ?? default);

    private void Note(Case of, (string? Id, long Count, Incidents.IncidentState State) before)
    {
        Changes += Look(of) == before ? 0 : 1;
        _cases.Set(of);
    }
}
