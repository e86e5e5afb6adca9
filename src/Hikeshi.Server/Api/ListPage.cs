using System.Globalization;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Server.Texts;

namespace Hikeshi.Server.Api;

/// <summary>A page of a list that is held in memory. Its cursor is the place where the next page begins.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="Next">The cursor of the next page, or null.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>Cuts the page out that a request asks for with <c>limit</c> and <c>cursor</c>; null and an answer when they are wrong.</summary>
    public static ListPage<T>? Of(HttpRequest request, IReadOnlyList<T> all, out IResult? problem)
    {
        if (ApiContext.NumberOf(request, "limit", EventSearch.UsualLimit, EventSearch.GreatestLimit, out problem) is not { } limit)
        {
            return null;
        }

        var start = 0;
        if ((string?)request.Query["cursor"] is { Length: > 0 } cursor && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out start))
        {
            problem = ApiContext.Wrong(request, ApiTexts.BadCursor);
            return null;
        }

        var end = Math.Min((long)start + limit, all.Count);
        return new ListPage<T>([.. all.Skip(start).Take(limit)], end < all.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }
}
