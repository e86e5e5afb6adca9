using System.Globalization;
using Hikeshi.Catalog;
using Hikeshi.Matching.Contexts;
using Hikeshi.Matching.Guessing;

namespace Hikeshi.Matching;

/// <summary>
/// Everything that finds an entry for a text: by ID, by wording, by phrase. Entries are compiled when their first
/// line comes. One object serves all readers; safe for many threads.
/// </summary>
internal sealed class MessageMatcher
{
    private readonly Dictionary<int, int> _indexes = [];
    private readonly CompiledEntry?[] _compiled;
    private readonly MessageClass?[] _classes = new MessageClass?[10_000];
    private readonly Lazy<PhraseIndex> _phrases;
    private readonly Lazy<WordingIndex> _wordings;

    public MessageMatcher(MessageCatalog catalog)
    {
        Catalog = catalog;
        _compiled = new CompiledEntry?[catalog.MessageIds.Count];
        for (var i = 0; i < catalog.MessageIds.Count; i++)
        {
            if (int.TryParse(catalog.MessageIds[i], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                _indexes[id] = i;
            }
        }

        foreach (var item in catalog.Classes)
        {
            foreach (var prefix in item.Prefixes)
            {
                if (int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _classes.Length)
                {
                    _classes[number] = item;
                }
            }
        }

        _phrases = new(() => new PhraseIndex(catalog));
        _wordings = new(() => new WordingIndex(catalog, Find));
        Contexts = new ContextReader(catalog.Fields);
        Guesser = new FieldGuesser(catalog.Fields);
    }

    public MessageCatalog Catalog { get; }

    public PhraseIndex Phrases => _phrases.Value;

    public WordingIndex Wordings => _wordings.Value;

    public ContextReader Contexts { get; }

    public FieldGuesser Guesser { get; }

    /// <summary>The compiled entry of an ID, or null when the catalog does not know it.</summary>
    public CompiledEntry? Find(int id)
    {
        if (!_indexes.TryGetValue(id, out var index))
        {
            return null;
        }

        // Two threads may compile the same entry once; both results are the same.
        return _compiled[index] ??= EntryCompiler.Compile(Catalog.Find(Catalog.MessageIds[index])!, Catalog);
    }

    /// <summary>The class of an ID by its first three digits (four of a seven-digit ID), or null.</summary>
    public MessageClass? ClassOf(int id) => (uint)(id / 1000) < (uint)_classes.Length ? _classes[id / 1000] : null;
}
