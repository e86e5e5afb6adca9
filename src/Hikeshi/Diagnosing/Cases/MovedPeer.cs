using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Observing;
using Hikeshi.Diagnosing.Telling;
using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>A peer that came back from another address goes on with the incident it had under the old one.</summary>
internal static class MovedPeer
{
    /// <summary>The subject that a move is about, with one of its addresses; null for a kind that is about others.</summary>
    public static Subject? SubjectOf(Catalog.IncidentKind kind, TunnelMove move, string address)
    {
        var fields = new List<KeyValuePair<string, string>>(2);
        foreach (var field in kind.Subject[0].Split('+'))
        {
            if ((field switch { "peer.ip" => address, "user.name" => move.User, _ => null }) is not { } value)
            {
                return null;
            }

            fields.Add(new(field, value));
        }

        // What failed at an address before a user was named may be another one's.
        return fields.Exists(f => f.Key == "user.name") == (move.User is not null) ? Subject.Of(kind, fields) : null;
    }

    /// <summary>Hands the incident of the old address over, unless both are over and of different causes.</summary>
    /// <param name="old">The case of the old address, judged to its end.</param>
    /// <param name="now">The case of the new one.</param>
    /// <param name="move">The move.</param>
    /// <param name="proof">The line that proves it.</param>
    /// <returns>True when it was handed over.</returns>
    public static bool Follow(Case old, Case now, TunnelMove move, Observation proof)
    {
        if (old.Incident is not { } early)
        {
            return false;
        }

        if (now.Incident is { } late)
        {
            var isOpen = early.State == IncidentState.Open || late.State == IncidentState.Open;
            if (!isOpen && !late.Causes.Exists(c => early.Causes.Exists(e => e.Code == c.Code)))
            {
                return false;
            }

            early.Absorb(late);
            (early.State, early.ResolvedBy) = isOpen ? (IncidentState.Open, ResolvedBy.None) : (late.State, late.ResolvedBy);
        }

        early.Mark(new TimelineMark(proof.Ticks, "moved", proof.IdText, DetailTeller.Fill(IncidentTexts.Moved, DetailTeller.Same(move.Before), DetailTeller.Same(move.After))));
        (now.Incident, old.Incident) = (early, null);
        old.Awaits.Clear();
        foreach (var by in old.JoinedBy.Append(move.JoinedBy))
        {
            now.Join(by);
        }

        return true;
    }
}
