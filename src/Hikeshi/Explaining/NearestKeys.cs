using System.Globalization;
using Hikeshi.Catalog;

namespace Hikeshi.Explaining;

/// <summary>What the catalog has near a key that it does not have.</summary>
internal static class NearestKeys
{
    private const int Most = 5;
    private const int Prefix = 3;
    private const int Digits = 6;

    public static IEnumerable<string> Of(string key, MessageCatalog catalog) =>
        char.IsAsciiDigit(key[0]) ? Ids(key, catalog) : Names(key, catalog);

    /// <summary>IDs of the same prefix by distance; an ID that is too short is taken for the beginning of one.</summary>
    private static IEnumerable<string> Ids(string key, MessageCatalog catalog)
    {
        if (key.Length < Prefix || !TryNumber(key.PadRight(Digits, '0'), out var number))
        {
            return [];
        }

        return catalog.MessageIds
            .Where(id => id.Length >= Prefix && id.AsSpan(0, Prefix).SequenceEqual(key.AsSpan(0, Prefix)))
            .OrderBy(id => TryNumber(id, out var other) ? Math.Abs(other - number) : int.MaxValue)
            .ThenBy(id => id, StringComparer.Ordinal)
            .Take(Most);
    }

    /// <summary>Phrases and causes that share most words of the name.</summary>
    private static IEnumerable<string> Names(string key, MessageCatalog catalog)
    {
        var words = key.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return catalog.PhraseNames.Concat(catalog.CauseCodes)
            .Select(name => (Name: name, Shared: name.Split('-').Intersect(words, StringComparer.Ordinal).Count()))
            .Where(p => p.Shared > 0)
            .OrderByDescending(p => p.Shared)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(p => p.Name);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
