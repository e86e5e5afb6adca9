using Hikeshi.Querying;

namespace Hikeshi.Pipeline.Storing;

/// <summary>What is searched for, and which page of it.</summary>
/// <param name="Query">Which events.</param>
public sealed record EventSearch(Query Query)
{
    /// <summary>How many events a page has unless asked otherwise.</summary>
    public const int UsualLimit = 100;

    /// <summary>The most events a page has.</summary>
    public const int GreatestLimit = 10_000;

    /// <summary>The most events to give, 1 to <see cref="GreatestLimit"/>.</summary>
    public int Limit { get; init; } = UsualLimit;

    /// <summary>The <see cref="EventPage.Next"/> of the page before, or null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Which come first. A cursor goes on in the order it was made in.</summary>
    public SearchOrder Order { get; init; }
}
