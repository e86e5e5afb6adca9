using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>
/// A diagnosis as the <c>.expected</c> files write it: one line an incident (kind, <c>open</c> or <c>over</c>, whom it
/// is about), below it each cause with its confidence and the numbers of the lines that prove it, or
/// <c>cannot tell</c> with the lines that show the failure; <c>healthy</c> when there is none. A session that ended
/// is a line of its own. What stands behind <c>#</c> is for people.
/// </summary>
internal static class Verdicts
{
    public static string Expected(IEnumerable<string> file) =>
        string.Concat(file.Where(l => !l.StartsWith('#') && l.Length > 0).Select(l => l + "\n"));

    public static string Of(Diagnosis diagnosis)
    {
        var incidents = diagnosis.Incidents.Select(Of).Order(StringComparer.Ordinal).ToList();
        var sessions = diagnosis.Sessions.Select(s => $"session {s.User ?? s.Peer}: {s.Reason}\n");
        return string.Concat([.. incidents.Count == 0 ? ["healthy\n"] : incidents, .. sessions]);
    }

    /// <summary>Whom an incident is about, with its kind: what is the same when lines are lost.</summary>
    public static string Subject(Incident incident) =>
        string.Join(' ', [incident.Kind.Name, .. incident.Subject.Select(f => $"{f.Key}={f.Value}")]);

    private static string Of(Incident incident)
    {
        var state = incident.State == IncidentState.Open ? "open" : "over";
        var head = $"{incident.Kind.Name} {state}{string.Concat(incident.Subject.Select(f => $" {f.Key}={f.Value}"))}\n";
        return incident.Causes.Count == 0
            ? head + $"    cannot tell: {Numbers(incident.Symptoms)}\n"
            : head + string.Concat(incident.Causes.Select(Of));
    }

    private static string Of(IncidentCause cause)
    {
        var confidence = cause.Confidence switch
        {
            Confidence.High => "high",
            Confidence.Medium => "medium",
            _ => "low",
        };
        return $"    {cause.Code} {confidence}: {Numbers(cause.Evidence)}\n";
    }

    private static string Numbers(IEnumerable<Evidence> lines) => string.Join(' ', lines.Select(l => l.Line).Order());
}
