using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Asking;

public sealed class ListPartTests
{
    private static readonly int[] Five = [1, 2, 3, 4, 5];

    [Theory]
    [InlineData(null, new[] { 1, 2 }, 1)]
    [InlineData(2, new[] { 3, 4 }, 2)]
    [InlineData(3, new[] { 5 }, 3)]
    [InlineData(99, new[] { 5 }, 3)]
    [InlineData(-1, new[] { 1, 2 }, 1)]
    public void A_number_that_is_none_of_a_page_shows_the_nearest_one(int? number, int[] items, int page)
    {
        var part = ListPart<int>.Of(Five, number, 2);

        Assert.Equal(items, part.Items);
        Assert.Equal((page, 3, 5), (part.Page, part.Pages, part.All));
    }

    [Fact]
    public void Nothing_has_one_page() => Assert.Equal((1, 1, 0), (ListPart<int>.Of([], 7, 2).Page, ListPart<int>.Of([], 7, 2).Pages, ListPart<int>.None.All));

    [Fact]
    public void What_is_made_of_items_stands_on_the_same_page()
    {
        var part = ListPart<int>.Of(Five, 2, 2).Select(i => $"{i}");

        Assert.Equal(["3", "4"], part.Items);
        Assert.Equal((2, 3, 5), (part.Page, part.Pages, part.All));
    }
}
