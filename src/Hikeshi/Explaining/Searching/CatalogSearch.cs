using Hikeshi.Catalog;
using Hikeshi.Texts;

namespace Hikeshi.Explaining.Searching;

/// <summary>Searches messages and phrases in both languages at once, whatever language the reader sees.</summary>
/// <param name="catalog">What is searched.</param>
/// <param name="language">The language whose texts are preferred as a hit's proof.</param>
public sealed class CatalogSearch(MessageCatalog catalog, Language language)
{
    /// <summary>Entries that hold every word somewhere, the best first.</summary>
    /// <param name="query">
    /// Words between blanks; words in double quotes stand together. Upper and lower case, full and half width are the same.
    /// </param>
    public IReadOnlyList<SearchHit> Find(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = Words(TextFold.Of(query).Text);
        if (words.Length == 0)
        {
            return [];
        }

        return
        [
            .. catalog.MessageIds.Concat(catalog.PhraseNames)
                .Select(key => Match(catalog.Find(key)!, words))
                .OfType<SearchHit>()
                .OrderByDescending(h => h.IsTogether)
                .ThenBy(h => h.Rank)
                .ThenBy(h => h.Entry.IsPhrase)
                .ThenBy(h => h.Entry.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every other part between quotes is one word, blanks and all; a quote left open reaches to the end.</summary>
    private static string[] Words(string query) =>
    [
        .. query.Split('"').SelectMany((part, i) => i % 2 == 0 ? part.Split(' ') : [part.Trim(' ')]).Where(w => w.Length > 0),
    ];

    /// <summary>The first text in which all words stand together, else what the words are found in one by one.</summary>
    private SearchHit? Match(CatalogEntry entry, string[] words)
    {
        var all = string.Join(' ', words);
        foreach (var (rank, text) in Texts(entry))
        {
            var folded = TextFold.Of(text);
            if (folded.Text.Contains(all, StringComparison.Ordinal))
            {
                var (start, length) = Place(folded, all);
                return new SearchHit(entry, rank, text, start, length, IsTogether: true);
            }
        }

        return words.Length > 1 ? Apart(entry, words) : null;
    }

    /// <summary>The rank is that of the word found in the worst place; the proof holds as many words as possible.</summary>
    private SearchHit? Apart(CatalogEntry entry, string[] words)
    {
        var best = new SearchRank?[words.Length];
        (int Count, SearchRank Rank, string Text, FoldedText Folded)? proof = null;
        foreach (var (rank, text) in Texts(entry))
        {
            var folded = TextFold.Of(text);
            var count = 0;
            for (var i = 0; i < words.Length; i++)
            {
                if (folded.Text.Contains(words[i], StringComparison.Ordinal))
                {
                    count++;
                    best[i] ??= rank;
                }
            }

            if (count > 0 && (proof is null || count > proof.Value.Count))
            {
                proof = (count, rank, text, folded);
            }
        }

        if (proof is not { } found || best.Any(b => b is null))
        {
            return null;
        }

        var first = words.First(w => found.Folded.Text.Contains(w, StringComparison.Ordinal));
        var (start, length) = Place(found.Folded, first);
        return new SearchHit(entry, best.Max()!.Value, found.Text, start, length, IsTogether: false);
    }

    /// <summary>Where a word stands in the original text.</summary>
    private static (int Start, int Length) Place(FoldedText folded, string word)
    {
        var at = folded.Text.IndexOf(word, StringComparison.Ordinal);
        var start = folded.Places[at];
        return (start, folded.Places[at + word.Length - 1] + 1 - start);
    }

    /// <summary>The texts of an entry, the best places first; prose by paragraph and list item.</summary>
    private IEnumerable<(SearchRank Rank, string Text)> Texts(CatalogEntry entry)
    {
        var other = language == Language.English ? Language.Japanese : Language.English;
        yield return (SearchRank.Title, entry.Title.In(language));
        yield return (SearchRank.Title, entry.Title.In(other));
        yield return (SearchRank.Title, entry.Key);
        foreach (var wording in entry.Wordings)
        {
            yield return (SearchRank.Template, wording.Text);
        }

        foreach (var prose in (IEnumerable<LocalText>)[entry.Explanation, entry.Advice, entry.Notes])
        {
            foreach (var one in (IEnumerable<Language>)[language, other])
            {
                foreach (var part in prose.In(one).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (SearchRank.Text, part);
                }
            }
        }
    }
}
