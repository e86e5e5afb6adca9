using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Simulating;

/// <summary>The wordings that steps name, each parsed once. What a step and its subject do not say is as in the sample.</summary>
internal sealed class WordingBook(MessageCatalog catalog)
{
    private readonly EventReader _reader = new(catalog);
    private readonly Dictionary<(string? Message, string? Phrase, int Number), PlayableWording?> _known = [];

    /// <summary>The wording of a step; null when the catalog has no such message, phrase or wording.</summary>
    public PlayableWording? Find(ScenarioStep step)
    {
        var key = (step.Message, step.Phrase, step.Wording);
        if (!_known.TryGetValue(key, out var wording))
        {
            _known[key] = wording = Read(step);
        }

        return wording;
    }

    private PlayableWording? Read(ScenarioStep step)
    {
        var phrase = step.Phrase is null ? null : catalog.Find(step.Phrase);
        var entry = catalog.Find(step.Message ?? (phrase is { Messages: [var first, ..] } ? first : ""));
        var said = step.Phrase is null ? entry : phrase;
        if (entry is null || said is null || said.On is not null || step.Wording > said.Wordings.Count
            || TemplateParser.Parse(said.Wordings[step.Wording - 1].Text, catalog.Fields, out _) is not { } nodes)
        {
            return null;
        }

        var line = said.Samples.FirstOrDefault(s => s.Template == step.Wording)?.Line ?? "";
        var sample = Sample(said, line);
        var needed = TemplateWalk.Fields([.. nodes.Where(n => n is not TemplateNode.Optional)]).ToHashSet();
        var fields = TemplateWalk.Fields(nodes).Select(number =>
        {
            var name = catalog.Fields[number].Name;
            var value = sample.GetValueOrDefault(number) ?? sample.GetValueOrDefault(catalog.Fields.TwinOf(number));
            return new WordingField(number, name, FieldDefaults.Of(name), value, value is not null || needed.Contains(number));
        });
        var hasContext = entry.Context || catalog.ClassOf(entry.Key) is { Context: true };
        return new PlayableWording(entry, hasContext, SettledWording.Of(nodes, line), [.. fields]);
    }

    private Dictionary<int, string> Sample(CatalogEntry entry, string line)
    {
        var values = new Dictionary<int, string>();
        var item = SampleReader.Read(_reader, catalog, entry, line);
        foreach (var slot in item.Slots.All)
        {
            // A catalog may lack a field that the reader knows, and a guess is not the wording's.
            if (slot is { Field: >= 0, Guessed: false })
            {
                values.TryAdd(slot.Field, FieldText.Of(item, slot));
            }
        }

        return values;
    }
}
