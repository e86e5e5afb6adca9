using System.Globalization;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Headers;
using Hikeshi.Texts;

namespace Hikeshi.Explaining;

/// <summary>Says what the catalog knows of a message, a phrase, a cause or a line. Pure.</summary>
/// <param name="catalog">What is known.</param>
public sealed class Explainer(MessageCatalog catalog)
{
    /// <summary>Explains a message, phrase or cause; one that the catalog does not have, too: class and nearest keys.</summary>
    /// <param name="key">"713061", "qm-fsm-error" or "crypto-acl-mismatch".</param>
    public Explanation Explain(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return catalog.Find(key) is { } entry ? OfEntry(entry, item: null)
            : catalog.FindCause(key) is { } cause ? CauseExplainer.Of(catalog, cause)
            : OfUnknown(key, item: null);
    }

    /// <summary>Explains a line.</summary>
    /// <param name="item">The line, read with the same catalog.</param>
    public Explanation Explain(Event item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var key = item.Id > 0 ? item.Id.ToString("D6", CultureInfo.InvariantCulture) : null;
        return item.Entry is { } entry ? OfEntry(entry, item) : OfUnknown(key, item);
    }

    private Explanation OfEntry(CatalogEntry entry, Event? item) => new()
    {
        Key = entry.Key,
        IsPhrase = entry.IsPhrase,
        Title = entry.Title,
        Severity = entry.Severity,
        Class = entry.IsPhrase ? null : ClassOf(entry.Key),
        Family = Titled(catalog.Families, entry.Family),
        Outcome = Titled(catalog.Outcomes, entry.Outcome),
        Action = Titled(catalog.Actions, entry.Action),
        Limited = entry.Limited,
        HasContext = entry.Context || catalog.ClassOf(entry.Key) is { Context: true },
        Products = entry.Products,
        Since = entry.Since,
        ReplacedBy = entry.ReplacedBy is { } id ? Related(id) : null,
        Messages = [.. entry.Messages.Select(Related)],
        On = entry.On,
        Wordings = [.. entry.Wordings.Select((w, i) => Wording(entry, w, i + 1, item))],
        Fields = FieldExplainer.Of(catalog, entry, item),
        Phrase = item?.Phrase is { } phrase
            ? new ExplainedPhrase(phrase.Key, phrase.On, phrase.Title, phrase.Explanation, phrase.Advice, phrase.Notes)
            : null,
        About = entry.Explanation,
        Signals = [.. (item?.Phrase?.Signals ?? []).Concat(entry.Signals).DistinctBy(s => (s.Cause, s.Strength)).Select(Signal)],
        Advice = entry.Advice,
        Notes = entry.Notes,
        Related = new RelatedTitles(
            [.. entry.Related.Before.Select(Related)],
            [.. entry.Related.After.Select(Related)],
            [.. entry.Related.Instead.Select(Related)]),
        Sources = entry.Sources,
        Line = item is null ? null : Line(item),
    };

    private Explanation OfUnknown(string? key, Event? item) => new()
    {
        Key = key,
        IsPhrase = key is { Length: > 0 } && !char.IsAsciiDigit(key[0]),
        Class = key is null ? null : ClassOf(key),
        Fields = FieldExplainer.Of(catalog, entry: null, item),
        Line = item is null ? null : Line(item),
        Nearest = key is { Length: > 0 } ? [.. NearestKeys.Of(key, catalog).Select(Related)] : [],
    };

    private CodedTitle? ClassOf(string id) =>
        catalog.ClassOf(id) is { } found ? new CodedTitle(found.Name, found.Title) : null;

    private static CodedTitle Titled(IReadOnlyList<CatalogTerm> list, string name) =>
        new(name, list.FirstOrDefault(t => t.Name == name)?.Title ?? new LocalText(name, name));

    private RelatedTitle Related(string key) => new(key, catalog.Find(key)?.Title ?? catalog.FindCause(key)?.Title);

    private ExplainedSignal Signal(Signal signal)
    {
        var cause = signal.Cause is { } code ? catalog.FindCause(code) : null;
        return new ExplainedSignal(signal.Strength, signal.Cause, cause?.Title, signal.Side ?? cause?.Side);
    }

    private static ExplainedWording Wording(CatalogEntry entry, Wording wording, int number, Event? item)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{entry.Key}/{number}");
        return new ExplainedWording(name, wording.Text, wording.Source, item?.Template == name);
    }

    private static ExplainedLine Line(Event item) => new()
    {
        Raw = Encoding.UTF8.GetString(item.Raw),
        Text = Encoding.UTF8.GetString(item.Text),
        Status = item.Status,
        Time = item.Time,
        TimeSource = item.Header.TimeSource,
        TimeAssumed = item.TimeAssumed,
        Host = item.Host,
        Product = item.Header.HasTag
            ? Encoding.UTF8.GetString(ProductNames.Of(item.Header.Tag.Product.Of(item.LineBytes)))
            : null,
        Severity = item.Severity,
    };
}
