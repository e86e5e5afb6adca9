using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Asking;

public sealed class EventGroupsTests
{
    [Fact]
    public void Adds_up_by_fewer_values_whatever_they_hold()
    {
        EventGroup[] groups = [new(["a", "x", "1"], null, 1, 10), new(["a", "y", "1"], null, 2, 20), new([null, "x", "1"], null, 3, 30), new(["", "x", "1"], null, 1, 0), new(["a\0", "x", "1"], null, 9, 0)];

        var sums = EventGroups.Sum(groups, 0, 2);

        Assert.Equal([("a\0", 9, 0), (null, 3, 30), ("a", 3, 30), ("", 1, 0)], sums.Select(s => (s.Values[0], s.Count, s.Bytes)));
        Assert.All(sums, s => Assert.Equal("1", s.Values[1]));
    }
}
