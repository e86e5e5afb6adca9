using Hikeshi.Querying;

namespace Hikeshi.DuckDb.Selecting;

/// <summary>A question in SQL.</summary>
/// <param name="Text">One SELECT statement over <c>events</c>, <c>incidents</c> and <c>sessions</c>.</param>
public sealed record SqlQuestion(string Text)
{
    /// <summary>The most rows of an answer, unless asked for less.</summary>
    public const int UsualLimit = 1_000;

    /// <summary>The most rows of an answer that can be asked for.</summary>
    public const int GreatestLimit = 100_000;

    /// <summary>Which events <c>events</c> holds; all others are not even read.</summary>
    public Query Events { get; init; } = AllQuery.Instance;

    /// <summary>The most rows to give.</summary>
    public int Limit { get; init; } = UsualLimit;
}
