using Microsoft.AspNetCore.WebUtilities;

namespace Hikeshi.Web.Searching;

/// <summary>A search with a name, as the browser keeps it. What it holds is read again as any address is.</summary>
/// <param name="Name">What the person calls it.</param>
/// <param name="Address">From <see cref="SearchState.ToUri"/>.</param>
public sealed record SavedSearch(string Name, string Address)
{
    /// <summary>The most that are kept.</summary>
    public const int Most = 100;

    /// <summary>The most characters of all together: they reach the server in one message of 32 KiB.</summary>
    private const int MostCharacters = 24_000;

    /// <summary>The longest name.</summary>
    public const int LongestName = 80;

    /// <summary>The search that a page shows; not the event that happens to be open.</summary>
    public static SavedSearch Of(string name, SearchState state) => new(name, (state with { Event = null }).ToUri());

    /// <summary>True when so many can be kept.</summary>
    public static bool HasRoom(IReadOnlyList<SavedSearch> all) => all.Count <= Most && all.Sum(s => s.Name.Length + s.Address.Length) <= MostCharacters;

    /// <summary>What it searches: never an address of another place, whatever the browser kept.</summary>
    public SearchState ToState()
    {
        var query = QueryHelpers.ParseQuery(Address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? Address[at..] : "");
        return SearchState.Parse(name => query.TryGetValue(name, out var value) ? (string?)value[0] : null);
    }
}
