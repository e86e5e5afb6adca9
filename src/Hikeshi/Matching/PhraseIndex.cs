using Hikeshi.Catalog;

namespace Hikeshi.Matching;

/// <summary>Finds the known text that a free-form message holds, or the known value that a field holds.</summary>
internal sealed class PhraseIndex
{
    private readonly WordingBuckets _texts = new();
    private readonly Dictionary<int, WordingBuckets> _values = [];

    public PhraseIndex(MessageCatalog catalog)
    {
        foreach (var name in catalog.PhraseNames)
        {
            var phrase = EntryCompiler.Compile(catalog.Find(name)!, catalog);
            var buckets = phrase.Entry.On is { } field ? Values(catalog.Fields.NumberOf(field)) : _texts;
            foreach (var template in phrase.Templates)
            {
                buckets.Add(new WordingMatch(phrase, template));
            }
        }

        foreach (var buckets in _values.Values.Append(_texts))
        {
            buckets.Close();
        }
    }

    /// <summary>The phrase that a message's whole text is, or null.</summary>
    /// <param name="text">The text after tag and context.</param>
    /// <param name="offset">Where it starts in the line.</param>
    /// <param name="slots">Where the phrase's own fields go.</param>
    public WordingMatch? FindText(ReadOnlySpan<byte> text, int offset, FieldSlots slots) =>
        _texts.Find(text, offset, slots);

    /// <summary>
    /// The first phrase that the value of a field is: the reason of a teardown, the state of a time-out; or null.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="slots">The fields that were found in it; the phrase's own are added.</param>
    public WordingMatch? FindValue(ReadOnlySpan<byte> line, FieldSlots slots)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            var slot = slots.All[i];
            if (slot.Length > 0 && FindValue(slot.Field, line.Slice(slot.Start, slot.Length), slot.Start, slots) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>The phrase that the value of one field is, or null.</summary>
    /// <param name="field">The field's number.</param>
    /// <param name="value">The value as it stands in the line.</param>
    /// <param name="offset">Where it starts in the line.</param>
    /// <param name="slots">Where the phrase's own fields go.</param>
    public WordingMatch? FindValue(int field, ReadOnlySpan<byte> value, int offset, FieldSlots slots) =>
        _values.TryGetValue(field, out var buckets) ? buckets.Find(value, offset, slots) : null;

    private WordingBuckets Values(int field)
    {
        if (!_values.TryGetValue(field, out var buckets))
        {
            _values[field] = buckets = new WordingBuckets();
        }

        return buckets;
    }
}
