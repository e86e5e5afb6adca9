using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Searching;

/// <summary>The order of found events: by time, then sequence, then origin. Without a time: last of the newest, first of the oldest.</summary>
/// <param name="order">Which end comes first.</param>
internal sealed class FoundOrder(SearchOrder order) : IComparer<FoundEvent>
{
    public int Compare(FoundEvent? x, FoundEvent? y)
    {
        var ascending = Place(x!).CompareTo(Place(y!));
        return order == SearchOrder.NewestFirst ? -ascending : ascending;
    }

    private static (long Moment, ulong Sequence, ulong Origin) Place(FoundEvent item) =>
        (item.Moment ?? long.MinValue, item.Key.Number, item.Key.Origin);
}
