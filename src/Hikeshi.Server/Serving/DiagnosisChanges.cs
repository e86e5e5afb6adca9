using System.Globalization;
using System.IO.Hashing;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Diagnosing.Json;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Server.Serving;

/// <summary>Works out what a diagnosis has that is not stored yet, by the hash of what was stored last.</summary>
internal sealed class DiagnosisChanges
{
    private readonly Dictionary<string, ulong> _incidents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sessions = new(StringComparer.Ordinal);

    /// <summary>The incidents and sessions that are new or have changed.</summary>
    public DiagnosisState Of(Diagnosis diagnosis, IReadOnlyList<Incident> more)
    {
        var incidents = new List<IncidentRecord>();
        foreach (var incident in diagnosis.Incidents.Concat(more))
        {
            var json = DiagnosisJson.One(incident);
            var hash = XxHash3.HashToUInt64(json);
            if (!_incidents.TryGetValue(incident.Id, out var known) || known != hash)
            {
                _incidents[incident.Id] = hash;
                incidents.Add(Record(incident, json));
            }
        }

        var sessions = new List<SessionRecord>();
        foreach (var session in diagnosis.Sessions)
        {
            var record = Record(session);
            if (_sessions.Add(record.Id))
            {
                sessions.Add(record);
            }
        }

        Forget(diagnosis, more);
        return new DiagnosisState { Incidents = incidents, Sessions = sessions };
    }

    /// <summary>Says that a state could not be stored: it is new again.</summary>
    public void Lost(DiagnosisState state)
    {
        foreach (var incident in state.Incidents)
        {
            _incidents.Remove(incident.Id);
        }

        _sessions.ExceptWith(state.Sessions.Select(s => s.Id));
    }

    /// <summary>What diagnosis itself forgot need not be remembered either.</summary>
    private void Forget(Diagnosis diagnosis, IReadOnlyList<Incident> more)
    {
        if (_incidents.Count > 2 * (diagnosis.Incidents.Count + 1000))
        {
            var kept = diagnosis.Incidents.Concat(more).Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var id in _incidents.Keys.Where(i => !kept.Contains(i)).ToList())
            {
                _incidents.Remove(id);
            }
        }

        if (_sessions.Count > 2 * (diagnosis.Sessions.Count + 10_000))
        {
            _sessions.Clear();
            _sessions.UnionWith(diagnosis.Sessions.Select(s => Record(s).Id));
        }
    }

    private static IncidentRecord Record(Incident incident, byte[] json) => new(incident.Id, json)
    {
        Kind = incident.Kind.Name,
        Severity = incident.Severity.ToString().ToLowerInvariant(),
        State = incident.State.ToString().ToLowerInvariant(),
        Device = incident.Device,
        FirstTicks = incident.First,
        LastTicks = incident.Last,
    };

    private static SessionRecord Record(Session session)
    {
        var json = DiagnosisJson.Sessions([session]).AsMemory()[1..^1];
        return new SessionRecord(XxHash128.HashToUInt128(json.Span).ToString("x32", CultureInfo.InvariantCulture), json)
        {
            Device = session.Device,
            User = session.User,
            Peer = session.Peer,
            EndTicks = session.EndTicks,
        };
    }
}
