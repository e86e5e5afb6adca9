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

    /// <summary>
    /// Where in time the first page begins, in UTC, so that one can jump into the middle of many hits: the newest first,
    /// events before this moment; the oldest first, from this moment on. Events without any time stay where the order has
    /// them. Not looked at when there is a cursor.
    /// </summary>
    public DateTime? Place { get; init; }

    /// <summary>Which come first. A cursor goes on in the order it was made in.</summary>
    public SearchOrder Order { get; init; }
}
