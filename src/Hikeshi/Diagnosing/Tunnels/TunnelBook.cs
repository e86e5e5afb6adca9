using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Bounds;
using Hikeshi.Diagnosing.Cases;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Saving;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>The tunnels of a device, healthy or not. Bounded: those that were silent longest are forgotten.</summary>
internal sealed class TunnelBook : IGivesWay
{
    /// <summary>Beyond so many on all devices, each remembers but a little of its story.</summary>
    private const int Many = 1_000;

    private readonly TunnelIndex _index = new();
    private readonly SharedBound _tunnels;
    private readonly SilenceWatch _silence;
    private (long Ticks, string? Text) _last;
    private long _numbers;

    public TunnelBook(string device, Silence? silence, SharedBound tunnels)
    {
        (Device, _silence, _tunnels) = (device, new SilenceWatch(silence), tunnels);
        tunnels.Join(this);
    }

    public string Device { get; }

    public int Held => _index.Count;

    /// <summary>How many were forgotten to bound memory.</summary>
    public long Forgotten { get; private set; }

    public TunnelsState Save() => new()
    {
        Tunnels = [.. _index.All.OrderBy(t => t.Number)],
        Shared = [.. _index.Shared.Order(StringComparer.Ordinal)],
        LastTicks = _last.Ticks,
        LastText = _last.Text,
        Numbers = _numbers,
        Forgotten = Forgotten,
    };

    public void Load(TunnelsState state)
    {
        foreach (var of in state.Tunnels)
        {
            _index.Add(of);
            _silence.Resume(of);
        }

        _tunnels.Count(Held);
        state.Shared.ForEach(g => _index.Shared.Add(g));
        _last = (state.LastTicks, state.LastText);
        (_numbers, Forgotten) = (state.Numbers, state.Forgotten);
    }

    /// <summary>Tells a line, in the order of the device's time.</summary>
    /// <returns>The move of a peer that the line proves to have another address now, or null.</returns>
    public TunnelMove? Take(Observation item)
    {
        if (item.Move is not { } move || TunnelName.Of(item) is not { } name || IsSame(item))
        {
            return null;
        }

        var of = _index.Find(name, move) ?? Make(name, item);
        of.IsBrief = _tunnels.Held > Many;
        TunnelTracker.Take(of, item, move);
        var before = Held;
        var moved = _index.Join(of, item, move);
        _tunnels.Count(Held - before);
        if (move.Kind == MoveKind.Done && TunnelTracker.PhaseOf(item, move) == 2)
        {
            _silence.Set(moved is null ? of : _index.Find(name, move)!, item);
        }

        return moved;
    }

    /// <summary>The tunnel that an incident is about, or null.</summary>
    /// <param name="subject">The subject of the incident.</param>
    public TunnelDraft? Find(IReadOnlyList<KeyValuePair<string, string>> subject) =>
        Value(subject, "peer.ip") is { } peer ? _index.Find(new TunnelName(peer, Value(subject, "user.name"))) : null;

    private static string? Value(IReadOnlyList<KeyValuePair<string, string>> subject, string field)
    {
        foreach (var (name, value) in subject)
        {
            if (name == field)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The last line of a tunnel that should have been negotiated by now and was not; null when there is none.</summary>
    /// <param name="clock">The device's time, in ticks.</param>
    /// <param name="levels">What the device logs.</param>
    /// <param name="isLast">True when no more lines will come.</param>
    public Observation? NextSilent(long clock, LevelBook levels, bool isLast) => _silence.Next(clock, levels, isLast);

    public IEnumerable<TunnelDraft> All => _index.All.OrderBy(t => t.Number);

    /// <summary>The same line again: a relay sent it twice.</summary>
    private bool IsSame(Observation item)
    {
        var isSame = !item.IsUntimed && item.Ticks == _last.Ticks && item.Text == _last.Text;
        _last = (item.Ticks, item.Text);
        return isSame;
    }

    private TunnelDraft Make(TunnelName name, Observation item)
    {
        var made = new TunnelDraft { Key = name.Key, Peer = name.Peer, User = name.User, Number = _numbers++, Begin = LineReference.Of(item) };
        _tunnels.Count(1);
        _index.Add(made);
        return made;
    }

    /// <summary>A tenth at once, so that a full book costs little a tunnel.</summary>
    public void GiveWay()
    {
        foreach (var old in _index.All.OrderBy(t => t.Active).ThenBy(t => t.Number).Take(Math.Max(1, Held / 10)).ToList())
        {
            _index.Remove(old);
            old.Due = -1;
            Forgotten++;
        }
    }
}
