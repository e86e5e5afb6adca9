using System.Globalization;
using Hikeshi.Catalog;

namespace Hikeshi.Matching;

/// <summary>
/// Finds the message whose wording a text without a tag is. Only wordings with enough letters of their own take
/// part: a short one would claim lines that are something else.
/// </summary>
internal sealed class WordingIndex
{
    public const int LeastLetters = 10;

    private readonly WordingBuckets _buckets = new();

    public WordingIndex(MessageCatalog catalog, Func<int, CompiledEntry?> find)
    {
        foreach (var id in catalog.MessageIds)
        {
            if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || find(number) is not { } entry)
            {
                continue;
            }

            foreach (var template in entry.Templates)
            {
                if (!template.Program.IsRest && template.Program.Letters >= LeastLetters)
                {
                    _buckets.Add(new WordingMatch(entry, template));
                }
            }
        }

        _buckets.Close();
    }

    /// <summary>The message that the whole text is, with its fields in the slots; null when none is.</summary>
    public WordingMatch? Find(ReadOnlySpan<byte> text, int offset, FieldSlots slots) =>
        _buckets.Find(text, offset, slots);
}
