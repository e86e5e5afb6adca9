using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Matching;

/// <summary>
/// Finds the known text or value that a free-form message holds. Wordings lie in buckets by their first byte, so
/// that a text meets only the few that can be it; of several that fit, the one with the most letters of its own wins.
/// </summary>
internal sealed class PhraseIndex
{
    private const int Other = 0;

    private readonly Dictionary<int, List<WordingMatch>[]> _byField = [];

    public PhraseIndex(MessageCatalog catalog)
    {
        foreach (var name in catalog.PhraseNames)
        {
            var phrase = EntryCompiler.Compile(catalog.Find(name)!, catalog);
            var field = phrase.Entry.On is { } on ? catalog.Fields.NumberOf(on) : -1;
            if (!_byField.TryGetValue(field, out var buckets))
            {
                _byField[field] = buckets = new List<WordingMatch>[256];
            }

            foreach (var template in phrase.Templates)
            {
                (buckets[template.Program.FirstByte] ??= []).Add(new WordingMatch(phrase, template));
            }
        }

        foreach (var bucket in _byField.Values.SelectMany(b => b))
        {
            bucket?.Sort((a, b) => b.Template.Program.Letters.CompareTo(a.Template.Program.Letters));
        }
    }

    /// <summary>True when phrases explain values of this field.</summary>
    public bool Explains(int field) => _byField.ContainsKey(field);

    /// <summary>The phrase that the whole text is, with its fields in the slots; null when none is.</summary>
    /// <param name="field">The field whose value the text is; -1 for a message's whole text.</param>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where it starts in the line.</param>
    /// <param name="slots">Where the phrase's own fields go.</param>
    public WordingMatch? Find(
        int field, ReadOnlySpan<byte> text, int offset, FieldSlots slots)
    {
        if (text.IsEmpty || !_byField.TryGetValue(field, out var buckets))
        {
            return null;
        }

        return FindIn(buckets[TemplateCompiler.Fold(text[0])], text, offset, slots)
            ?? FindIn(buckets[Other], text, offset, slots);
    }

    private static WordingMatch? FindIn(
        List<WordingMatch>? bucket,
        ReadOnlySpan<byte> text,
        int offset,
        FieldSlots slots)
    {
        foreach (var candidate in bucket ?? [])
        {
            if (TemplateMatcher.TryMatch(candidate.Template.Program, text, offset, slots))
            {
                return candidate;
            }
        }

        return null;
    }
}
