using Hikeshi.Matching.Templates;

namespace Hikeshi.Matching;

/// <summary>
/// Wordings by the bytes they begin with, so that a text meets only the few that can be it. Of several that fit, the
/// one with the most letters of its own wins.
/// </summary>
internal sealed class WordingBuckets
{
    /// <summary>How many bytes tell buckets apart; wordings that begin with fewer lie in a list of their own.</summary>
    private const int KeyBytes = 4;

    private readonly Dictionary<uint, List<WordingMatch>> _byStart = [];
    private readonly List<WordingMatch> _others = [];

    public void Add(WordingMatch wording)
    {
        var start = wording.Template.Program.Start;
        if (start.Length < KeyBytes)
        {
            _others.Add(wording);
            return;
        }

        var key = Key(start);
        if (!_byStart.TryGetValue(key, out var bucket))
        {
            _byStart[key] = bucket = [];
        }

        bucket.Add(wording);
    }

    /// <summary>Sorts the buckets; call it once after the last <see cref="Add"/>.</summary>
    public void Close()
    {
        foreach (var bucket in _byStart.Values.Append(_others))
        {
            bucket.Sort((a, b) => b.Template.Program.Letters.CompareTo(a.Template.Program.Letters));
        }
    }

    /// <summary>The wording that the whole text is, with its fields in the slots; null when none is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where it starts in the line.</param>
    /// <param name="slots">Where the fields go.</param>
    public WordingMatch? Find(ReadOnlySpan<byte> text, int offset, FieldSlots slots)
    {
        if (text.Length >= KeyBytes && _byStart.TryGetValue(Key(text), out var bucket)
            && FindIn(bucket, text, offset, slots) is { } found)
        {
            return found;
        }

        return text.IsEmpty ? null : FindIn(_others, text, offset, slots);
    }

    private static WordingMatch? FindIn(List<WordingMatch> bucket, ReadOnlySpan<byte> text, int offset, FieldSlots slots)
    {
        foreach (var candidate in bucket)
        {
            if (TemplateMatcher.TryMatch(candidate.Template.Program, text, offset, slots))
            {
                return candidate;
            }
        }

        return null;
    }

    private static uint Key(ReadOnlySpan<byte> text) =>
        ((uint)TemplateCompiler.Fold(text[0]) << 24) | ((uint)TemplateCompiler.Fold(text[1]) << 16)
        | ((uint)TemplateCompiler.Fold(text[2]) << 8) | TemplateCompiler.Fold(text[3]);
}
