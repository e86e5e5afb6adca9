using System.Globalization;
using Hikeshi.Diagnosing.Cases;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Texts;

namespace Hikeshi.Diagnosing.Telling;

/// <summary>Puts a draft into words: the incident as people and programs read it.</summary>
internal sealed class IncidentBuilder(Knowledge knowledge)
{
    public Incident Build(string device, Case of, IncidentDraft draft)
    {
        var kind = knowledge.Kind(of.Kind);
        var causes = draft.Causes
            .OrderByDescending(c => c.Confidence)
            .ThenByDescending(c => c.Evidence.Count)
            .ThenBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => new IncidentCause(knowledge.Cause(c.Code), c.Confidence, c.Side, c.Evidence.All, c.Evidence.Count, [.. c.Details]))
            .ToList();
        return new Incident
        {
            Id = draft.Id,
            Kind = kind,
            Severity = SeverityOf(kind.Severity, causes, draft),
            State = draft.State,
            Device = device,
            Subject = of.Subject,
            JoinedBy = [.. of.JoinedBy],
            First = draft.First,
            Last = draft.Last,
            Count = draft.Count,
            CountIsLowerBound = draft.IsLowerBound,
            Causes = causes,
            Symptoms = draft.Symptoms.All,
            Measures = [.. draft.Measures.Values],
            Timeline = [.. draft.Timeline],
            Summary = Summary(kind, of, draft, causes),
            Rhythm = Rhythm.Of(draft.Failures, draft.AfterRekey),
            Action = causes.Count > 0 ? causes[0].Entry.Mend : CannotTell(kind, draft),
            Negotiation = draft.Negotiation,
            ResolvedBy = draft.ResolvedBy,
        };
    }

    private static IncidentSeverity SeverityOf(string kind, List<IncidentCause> causes, IncidentDraft draft)
    {
        var severity = Enum.Parse<IncidentSeverity>(causes.Count > 0 ? causes[0].Entry.Severity ?? kind : kind, ignoreCase: true);
        return causes.Count == 0 && draft.IsOnlyConsequence && severity < IncidentSeverity.Medium ? IncidentSeverity.Medium : severity;
    }

    private static LocalText Summary(Catalog.IncidentKind kind, Case of, IncidentDraft draft, List<IncidentCause> causes)
    {
        var subject = SubjectTitle.Of(kind, of.Subject);
        var what = causes.Count == 0
            ? DetailTeller.Fill(IncidentTexts.WithoutCause, subject, kind.Trouble)
            : DetailTeller.Fill(Template(causes[0].Confidence), subject, InSentence(causes[0].Entry.Title));
        if (draft.Count > 1)
        {
            var count = DetailTeller.Same(draft.Count.ToString("N0", CultureInfo.InvariantCulture));
            what = Append(what, DetailTeller.Fill(draft.IsLowerBound ? IncidentTexts.RepeatedAtLeast : IncidentTexts.Repeated, count));
        }

        return draft.State == IncidentState.Resolved ? Append(what, IncidentTexts.Over) : what;
    }

    /// <summary>What would tell; first what is not even logged.</summary>
    private static LocalText CannotTell(Catalog.IncidentKind kind, IncidentDraft draft)
    {
        var text = kind.CannotTell;
        foreach (var level in draft.Unlogged)
        {
            var messages = new LocalText(string.Join(IncidentTexts.Or.En, level.Messages), string.Join(IncidentTexts.Or.Ja, level.Messages));
            var missing = DetailTeller.Fill(
                IncidentTexts.Unlogged, DetailTeller.Same(level.Class), DetailTeller.Same(level.Level.ToString(CultureInfo.InvariantCulture)), messages);
            text = new($"{missing.En} {text.En}", missing.Ja + text.Ja);
        }

        return text;
    }

    private static LocalText Template(Confidence confidence) => confidence switch
    {
        Confidence.High => IncidentTexts.WithCause,
        Confidence.Medium => IncidentTexts.WithLikelyCause,
        _ => IncidentTexts.WithPossibleCause,
    };

    /// <summary>A title inside a sentence begins small, unless its first word is a name in capitals.</summary>
    private static LocalText InSentence(LocalText title) =>
        title.En.Length > 1 && char.IsUpper(title.En[0]) && (char.IsLower(title.En[1]) || title.En.StartsWith("A ", StringComparison.Ordinal))
            ? title with { En = char.ToLowerInvariant(title.En[0]) + title.En[1..] }
            : title;

    private static LocalText Append(LocalText text, LocalText more) => new(text.En + more.En, text.Ja + more.Ja);
}
