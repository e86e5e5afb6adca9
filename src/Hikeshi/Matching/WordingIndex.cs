using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Matching;

/// <summary>
/// Finds the message whose wording a text without a tag is. Only wordings with enough letters of their own take
/// part: a short one would claim lines that are something else.
/// </summary>
internal sealed class WordingIndex
{
    public const int LeastLetters = 10;

    private readonly List<WordingMatch>?[] _buckets =
        new List<WordingMatch>?[256];

    public WordingIndex(MessageCatalog catalog, Func<int, CompiledEntry?> find)
    {
        foreach (var id in catalog.MessageIds)
        {
            if (!int.TryParse(id, out var number) || find(number) is not { } entry)
            {
                continue;
            }

            foreach (var template in entry.Templates)
            {
                if (!template.Program.IsRest && template.Program.Letters >= LeastLetters)
                {
                    (_buckets[template.Program.FirstByte] ??= []).Add(new WordingMatch(entry, template));
                }
            }
        }

        foreach (var bucket in _buckets)
        {
            bucket?.Sort((a, b) => b.Template.Program.Letters.CompareTo(a.Template.Program.Letters));
        }
    }

    /// <summary>The message that the whole text is, with its fields in the slots; null when none is.</summary>
    public WordingMatch? Find(ReadOnlySpan<byte> text, int offset, FieldSlots slots)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        foreach (var bucket in (ReadOnlySpan<int>)[TemplateCompiler.Fold(text[0]), 0])
        {
            foreach (var candidate in _buckets[bucket] ?? [])
            {
                if (TemplateMatcher.TryMatch(candidate.Template.Program, text, offset, slots))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
