using System.Net;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Diagnosing.Cases;

/// <summary>
/// Finds whom a line is about: by the fields it has; else by what joins it to a line that has them; else by what
/// little it says.
/// </summary>
internal sealed class SubjectFinder(
    Knowledge knowledge, SubjectCache known, JoinIndex joins, Func<IncidentKind, long, Subject?> onlyFailing, Func<Subject, bool> isWell)
{
    private const string Time = "time";
    private const string Failure = "failure";

    /// <summary>Packets to the device itself: who sends IKE or ESP there is the peer.</summary>
    private const string ToTheDevice = "management-access";

    public FoundSubject Find(IncidentKind kind, Observation item)
    {
        if (kind.Variant is { } variant && Value(item, variant.Field) is not null)
        {
            kind = knowledge.Kind(variant.Kind);
        }

        for (var i = 0; i < kind.Subject.Count; i++)
        {
            if (Known(kind, kind.Subject[i], item) is { } named)
            {
                return new FoundSubject(named, null);
            }

            if (i == 0 && Joined(kind, item) is { } joined)
            {
                return joined;
            }
        }

        return new FoundSubject(new Subject(kind, "", []), null);
    }

    private FoundSubject? Joined(IncidentKind kind, Observation item)
    {
        foreach (var field in kind.JoinedBy)
        {
            var found = field switch
            {
                // Trouble without a name is not that of the tunnel that has just come up beside it.
                Time => joins.OnlyActive(kind.Name, item.Ticks) is { } near && !(item.SpeaksOfTrouble && isWell(near)) ? near : null,
                Failure => onlyFailing(kind, item.Ticks),
                _ => JoinIndex.Value(item, field) is { } value && !SaysMore(kind, field, item) ? joins.Find(kind.Name, field, value) : null,
            };
            if (found is not null && !Contradicts(found, item))
            {
                return new FoundSubject(found, field);
            }
        }

        return null;
    }

    /// <summary>True when a line has the whole name of which a field is but a part: an entry, not only its map.</summary>
    private static bool SaysMore(IncidentKind kind, string field, Observation item) =>
        kind.JoinedBy.Any(other => other.Length > field.Length && other[field.Length] == '+'
            && other.StartsWith(field, StringComparison.Ordinal) && JoinIndex.Value(item, other) is not null);

    /// <summary>True when a line names somebody else.</summary>
    private static bool Contradicts(Subject found, Observation item)
    {
        foreach (var (field, value) in found.Fields)
        {
            if (Value(item, field) is { } own && own != value)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject that a line names: most are named again and again.</summary>
    private Subject? Known(IncidentKind kind, string alternative, Observation item)
    {
        if (alternative.Contains('+', StringComparison.Ordinal) || Value(item, alternative) is not { } value)
        {
            return Named(kind, alternative, item);
        }

        var name = new FieldValue(kind.Name, alternative, value);
        if (known.Find(name) is not { } subject)
        {
            known.Add(name, subject = Named(kind, alternative, item)!);
        }

        return subject;
    }

    /// <summary>The subject that a line names by some fields, or null when it lacks one of them.</summary>
    public static Subject? Named(IncidentKind kind, string alternative, Observation item)
    {
        var fields = new List<KeyValuePair<string, string>>(2);
        foreach (var field in alternative.Split('+'))
        {
            if (Value(item, field) is not { } value)
            {
                return null;
            }

            fields.Add(new(field, value));
        }

        return Subject.Of(kind, fields);
    }

    /// <summary>The value, where it says whom: a tunnel's user is its peer's address and no user at all.</summary>
    private static string? Value(Observation item, string field) => field switch
    {
        "user.name" => item[field] is { Length: > 0 } user && !IsAddress(user) && user is not ("Unknown" or "N/A" or "*****") ? user : null,
        "peer.ip" => item[field]
            ?? (item["vpn.group"] is { } group && IsAddress(group) ? group : null)
            ?? (item.Family == ToTheDevice ? item["source.ip"] : null),
        _ => item[field] is { Length: > 0 } value && value != "N/A" ? value : null,
    };

    private static bool IsAddress(string text) =>
        (text.Contains('.', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal)) && IPAddress.TryParse(text, out _);
}
