namespace Hikeshi.Web.Asking;

/// <summary>The part of a list that one page shows.</summary>
/// <param name="Items">What it shows.</param>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Pages">How many pages there are; one also where there is nothing.</param>
/// <param name="All">How many items all pages have.</param>
internal sealed record ListPart<T>(IReadOnlyList<T> Items, int Page, int Pages, int All)
{
    /// <summary>Nothing.</summary>
    public static ListPart<T> None { get; } = new([], 1, 1, 0);

    /// <summary>The part on a page; on the nearest one there is when the number is none of a page.</summary>
    /// <param name="all">The list.</param>
    /// <param name="number">The number of the page; null for the first.</param>
    /// <param name="size">How many items a page shows.</param>
    public static ListPart<T> Of(IReadOnlyList<T> all, int? number, int size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var page = Math.Clamp(number ?? 1, 1, pages);
        return new ListPart<T>([.. all.Skip((page - 1) * size).Take(size)], page, pages, all.Count);
    }

    /// <summary>The same part with what is made of its items.</summary>
    public ListPart<TOther> Select<TOther>(Func<T, TOther> make) => new([.. Items.Select(make)], Page, Pages, All);
}
