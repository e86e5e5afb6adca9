using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>Finds the tunnel of a line, and joins two that are one: a peer that came back from another address.</summary>
internal sealed class TunnelIndex
{
    /// <summary>So soon after its end on one address a peer comes back from another, in ticks.</summary>
    private const long ComesBack = TimeSpan.TicksPerHour;

    private const int MostShared = 20_000;
    private const int MostAddresses = 8;

    /// <summary>Groups that are for whoever has no group of his own.</summary>
    private static readonly string[] DefaultGroups = ["DefaultL2LGroup", "DefaultRAGroup", "DefaultWEBVPNGroup"];

    private readonly Dictionary<string, TunnelDraft> _tunnels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TunnelDraft>> _byPeer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TunnelDraft>> _byGroup = new(StringComparer.Ordinal);

    public IEnumerable<TunnelDraft> All => _tunnels.Values;

    public int Count => _tunnels.Count;

    /// <summary>Groups that several peers were seen to use at once: they join nobody.</summary>
    public HashSet<string> Shared { get; } = new(StringComparer.Ordinal);

    public void Add(TunnelDraft of)
    {
        _tunnels[of.Key] = of;
        Put(_byPeer, of.Peer, of);
        if (GroupOf(of) is { } group)
        {
            Put(_byGroup, group, of);
        }
    }

    public void Remove(TunnelDraft of)
    {
        _tunnels.Remove(of.Key);
        Drop(_byPeer, of.Peer, of);
        if (GroupOf(of) is { } group)
        {
            Drop(_byGroup, group, of);
        }
    }

    public TunnelDraft? Find(TunnelName name, ObservedMove move)
    {
        if (_tunnels.TryGetValue(name.Key, out var known) && (name.User is not null || known.User is null))
        {
            return known;
        }

        var here = _byPeer.GetValueOrDefault(name.Peer) ?? [];
        if (name.User is null)
        {
            // The first lines of a login name nobody: whose else than his who is negotiating, or the only one's?
            var negotiating = here.FindAll(t => t.Open.Count > 0);
            return negotiating is [var one] ? one : here is [var only] && !(move.Phase == 1 && move.Kind is MoveKind.Begins or MoveKind.Message) ? only : null;
        }

        // The user whose login it was is named now.
        if (here.Find(t => t.User is null && t.Children.Count == 0) is { } nameless)
        {
            Remove(nameless);
            (nameless.Key, nameless.User) = (name.Key, name.User);
            Add(nameless);
            return nameless;
        }

        return null;
    }

    /// <summary>The tunnel of a name as an incident has it, or null.</summary>
    public TunnelDraft? Find(TunnelName name) =>
        _tunnels.GetValueOrDefault(name.Key) ?? (_byPeer.GetValueOrDefault(name.Peer) is [var only] ? only : null);

    /// <summary>Joins a tunnel that has just come up to the one that it goes on with from another address.</summary>
    /// <returns>Where the peer came from, or null when it goes on with none.</returns>
    public TunnelMove? Join(TunnelDraft of, Observation item, ObservedMove move)
    {
        if (item["vpn.group"] is null || GroupOf(of) is not { } group)
        {
            return null;
        }

        var same = Put(_byGroup, group, of);
        if (same.Count < 2 || Shared.Contains(group))
        {
            return null;
        }

        var up = same.FindAll(t => t.IsUp);
        if (up.Count > 1)
        {
            Share(group);
        }
        else if (up is [var alive] && alive == of && move.Kind is MoveKind.Done or MoveKind.Installed
            && same.FindAll(t => t != of && IsLeft(t, of)) is [var left] && same.Count == 2)
        {
            return Merge(left, of, left.MovedAt >= 0 ? "moved" : of.User is null ? "vpn.group" : "user.name");
        }

        return null;
    }

    /// <summary>True when a tunnel ended shortly before the other one was first seen, and nothing speaks against their being one.</summary>
    private static bool IsLeft(TunnelDraft old, TunnelDraft of) =>
        old.IsDown && old.Peer != of.Peer && old.Children.Count > 0
        && (old.IsTroubled || old.MovedAt >= 0)
        && of.Active - old.Since <= ComesBack
        && of.Begin.Ticks > 0 && of.Begin.Ticks >= old.Since - TimeSpan.TicksPerMinute
        && !Differ(old, of);

    private static bool Differ(TunnelDraft old, TunnelDraft of) =>
        old.Children.Exists(c => c.Networks.IsKnown) && of.Children.Exists(c => c.Networks.IsKnown)
        && !of.Children.Exists(c => old.Children.Exists(o => o.Networks.Matches(c.Networks)));

    /// <summary>A group of one site, or a user's; null for one that names nobody.</summary>
    private static string? GroupOf(TunnelDraft of) =>
        of.Group is not { } group || group == of.Peer || DefaultGroups.Contains(group, StringComparer.OrdinalIgnoreCase) ? null
        : of.User is null ? group : $"{group}\n{of.User}";

    private void Share(string group)
    {
        if (Shared.Count < MostShared)
        {
            Shared.Add(group);
        }
    }

    private TunnelMove Merge(TunnelDraft old, TunnelDraft of, string by)
    {
        var move = new TunnelMove(old.Peer, of.Peer, of.User, by);
        Remove(old);
        Remove(of);
        TunnelMerge.Into(old, of, by, MostAddresses);
        Add(old);
        return move;
    }

    private static List<TunnelDraft> Put(Dictionary<string, List<TunnelDraft>> index, string key, TunnelDraft of)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (!list.Contains(of))
        {
            list.Add(of);
        }

        return list;
    }

    private static void Drop(Dictionary<string, List<TunnelDraft>> index, string key, TunnelDraft of)
    {
        if (index.TryGetValue(key, out var list) && list.Remove(of) && list.Count == 0)
        {
            index.Remove(key);
        }
    }
}
