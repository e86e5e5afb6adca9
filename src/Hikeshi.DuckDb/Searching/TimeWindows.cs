using Hikeshi.DuckDb.Layout;
using Hikeshi.Pipeline.Storing;

namespace Hikeshi.DuckDb.Searching;

/// <summary>
/// Spans of time at the end of a file where a page begins, each larger than the one before, the last without bounds. A
/// span that holds enough events holds the page, and the database passes over all row groups outside of it. How many
/// events a span has is a guess, as if they came evenly: a wrong one costs time, and changes nothing that is found.
/// </summary>
internal static class TimeWindows
{
    /// <summary>The first span is guessed to have so many events.</summary>
    private const long Events = 2 * RowGroup.Rows;

    /// <summary>Each span is so many times the one before.</summary>
    private const int Growth = 16;

    /// <param name="file">The file.</param>
    /// <param name="bounds">The time that the query asks for.</param>
    /// <param name="after">Where the page begins, or null.</param>
    /// <param name="order">Which end comes first.</param>
    public static IEnumerable<TimeBounds> Of(EventFile file, TimeBounds bounds, SearchCursor? after, SearchOrder order)
    {
        var (first, last, hasUntimed) = file.Span;
        var (from, to) = (Math.Max(first, bounds.From), Math.Min(last, bounds.To));
        var isNewestFirst = order == SearchOrder.NewestFirst;
        if (after?.Moment is { } moment)
        {
            (from, to) = isNewestFirst ? (from, Math.Min(to, moment)) : (Math.Max(from, moment), to);
        }

        // Events without a time have no place in a span: they come first of the oldest, and last of the newest.
        var isTimed = after is { } place ? place.Moment is not null : isNewestFirst || !hasUntimed;
        for (var events = Events; isTimed && from < to && events < file.Events / 2; events *= Growth)
        {
            var width = (long)((last - first) / (double)file.Events * events);
            if (width >= to - from)
            {
                break;
            }

            yield return isNewestFirst ? new TimeBounds(to - width, to) : new TimeBounds(from, from + width);
        }

        yield return TimeBounds.None;
    }
}
