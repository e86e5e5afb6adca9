using Hikeshi.Catalog;
using Hikeshi.Cli.Texts;
using Hikeshi.Events;
using Hikeshi.Explaining;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Explaining;

/// <summary>The parts of an explanation as words; page and Markdown differ only in how they lay them out.</summary>
internal sealed class ExplanationWords(Language language)
{
    public string Of(LocalText text) => text.In(language);

    public string Format(LocalText text, params ReadOnlySpan<object?> values) => string.Format(null, text.In(language), values);

    /// <summary>The facts of an entry: label and value.</summary>
    public IEnumerable<(string Label, string Value)> Facts(Explanation item)
    {
        if (item.Cause is { } cause)
        {
            yield return (Of(ExplainTexts.Kind), Of(ExplainTexts.KindCause));
            if (cause.Side is { } side)
            {
                yield return (Of(ExplainTexts.CauseSide), Of(EvidenceTexts.Side(side)));
            }
        }

        if (item.Severity >= 0)
        {
            var severity = Severity(item.Severity);
            var isOther = item.Line is { Severity: >= 0 } line && line.Severity != item.Severity;
            yield return (Of(ExplainTexts.Severity), isOther
                ? Format(ExplainTexts.SentAs, severity, Severity(item.Line!.Severity))
                : severity);
        }

        foreach (var (label, value) in (IEnumerable<(LocalText, CodedTitle?)>)
        [
            (ExplainTexts.Class, item.Class),
            (ExplainTexts.Family, item.Family),
            (ExplainTexts.Outcome, item.Outcome),
            (ExplainTexts.Action, item.Action),
        ])
        {
            if (value is not null)
            {
                yield return (Of(label), Of(value.Title));
            }
        }

        if (item.Limited is { } limit)
        {
            yield return (Of(ExplainTexts.Limit), Limit(limit));
        }

        if (item.Products.Count > 0)
        {
            yield return (Of(ExplainTexts.Products), string.Join(", ", item.Products));
        }

        if (item.Since is { } since)
        {
            yield return (Of(ExplainTexts.Since), since);
        }

        if (item.ReplacedBy is { } replaced)
        {
            yield return (Of(ExplainTexts.ReplacedBy), Related(replaced));
        }

        if (item.Messages.Count > 0)
        {
            yield return (Of(ExplainTexts.Messages), string.Join(", ", item.Messages.Select(m => m.Key)));
        }

        if (item.On is { } on)
        {
            yield return (Of(ExplainTexts.On), on);
        }
    }

    /// <summary>What was read of the line: label and value.</summary>
    public IEnumerable<(string Label, string Value)> Line(Explanation item)
    {
        var line = item.Line!;
        var status = StatusTexts.Of(line.Status, language);
        var wording = item.Wordings.FirstOrDefault(w => w.IsMatched);
        yield return (Of(ExplainTexts.Status), wording is null ? status : Format(ExplainTexts.ReadAs, status, wording.Name));
        yield return (Of(ExplainTexts.Time), Time(line));
        if (line.Host is { } host)
        {
            yield return (Of(ExplainTexts.Host), host);
        }

        if (line.Product is { } product)
        {
            yield return (Of(ExplainTexts.Product), product);
        }

        if (!item.IsKnown && line.Severity >= 0)
        {
            yield return (Of(ExplainTexts.Severity), Severity(line.Severity));
        }

        yield return (Of(ExplainTexts.Text), line.Text);
    }

    /// <summary>Why the catalog says nothing or less than usual; null when it says all.</summary>
    public string? Trouble(Explanation item, string asked)
    {
        if (item.IsKnown && item.Line is not { Status: EventStatus.Drift })
        {
            return null;
        }

        var trouble = item switch
        {
            { IsKnown: true } => Of(ExplainTexts.Drift),
            { Key: null } => Of(ExplainTexts.Untagged),
            { IsPhrase: true } => Format(ExplainTexts.UnknownName, asked),
            _ => Format(ExplainTexts.UnknownId, item.Key),
        };
        if (item is { IsKnown: false, Class: { } found })
        {
            trouble = Joined(trouble, Format(ExplainTexts.ClassOf, found.Name, Of(found.Title)));
        }

        return item.Fields.Any(f => f.IsGuessed) ? Joined(trouble, Of(ExplainTexts.Guessed)) : trouble;
    }

    public string Evidence(ExplainedSignal signal)
    {
        var strength = Of(EvidenceTexts.Strength(signal.Strength));
        return signal.Side is { } side ? Format(ExplainTexts.Side, strength, Of(EvidenceTexts.Side(side))) : strength;
    }

    /// <summary>The name of a wording and where it is known from.</summary>
    public string Wording(ExplainedWording wording)
    {
        var source = Of(EvidenceTexts.Source(wording.Source));
        return Format(ExplainTexts.Wording, wording.Name, wording.IsMatched ? Format(ExplainTexts.Matched, source) : source);
    }

    public string Related(RelatedTitle item) => item.Title is { } title ? $"{item.Key} {Of(title)}" : item.Key;

    public IEnumerable<(string Label, IReadOnlyList<RelatedTitle> Items)> Related(RelatedTitles related) =>
    [
        (Of(ExplainTexts.Before), related.Before),
        (Of(ExplainTexts.After), related.After),
        (Of(ExplainTexts.Instead), related.Instead),
    ];

    /// <summary>What speaks for a cause, by how strongly it does.</summary>
    public IEnumerable<(string Strength, IReadOnlyList<RelatedTitle> Items)> Evidence(ExplainedCause cause) =>
        cause.Evidence.GroupBy(e => e.Strength, StringComparer.Ordinal).Select(rank => (
            Of(EvidenceTexts.Speaking(rank.Key)),
            (IReadOnlyList<RelatedTitle>)[.. rank.Select(e => new RelatedTitle(e.Key, e.Title)).Distinct()]));

    public string Phrase(ExplainedPhrase phrase) => phrase.On is { } on
        ? Format(ExplainTexts.PhraseOn, Of(phrase.Title), on)
        : Format(ExplainTexts.Phrase, Of(phrase.Title));

    /// <summary>The heading of the message's own explanation: in general, where the text in it was explained before.</summary>
    public string About(Explanation item) =>
        item.Phrase is null ? Of(ExplainTexts.About) : Format(ExplainTexts.AboutMessage, item.Key);

    private string Joined(string first, string second) => language == Language.Japanese ? first + second : $"{first} {second}";

    private string Severity(int severity) => Format(ExplainTexts.SeverityValue, severity, Of(SeverityTexts.Of(severity)));

    private string Limit(RateLimit limit)
    {
        var text = Format(limit.Per == "process" ? ExplainTexts.LimitProcess : ExplainTexts.LimitDevice, limit.Seconds);
        return limit.When is { } when ? Format(ExplainTexts.LimitWhen, text, when) : text;
    }

    private string Time(ExplainedLine line)
    {
        if (line.Time is not { } time)
        {
            return Of(ExplainTexts.TimeUnknown);
        }

        var text = time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF 'UTC'", null);
        var assumed = new List<string>();
        foreach (var (flag, name) in (IEnumerable<(TimeAssumptions, LocalText)>)
        [
            (TimeAssumptions.Year, ExplainTexts.Year),
            (TimeAssumptions.Date, ExplainTexts.Date),
            (TimeAssumptions.Zone, ExplainTexts.Zone),
        ])
        {
            if (line.TimeAssumed.HasFlag(flag))
            {
                assumed.Add(Of(name));
            }
        }

        text = assumed.Count > 0
            ? Format(ExplainTexts.TimeAssumed, text, string.Join(language == Language.Japanese ? "と" : ", ", assumed))
            : text;
        return line.TimeSource == TimeSource.Relay ? Format(ExplainTexts.Relay, text) : text;
    }
}
