using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Tests.Diagnosing;

public sealed class TunnelStoryTests
{
    [Theory]
    [InlineData(false, 41)]
    [InlineData(false, 1000)]
    [InlineData(true, 13)]
    public void A_story_that_is_full_says_where_its_middle_was(bool isBrief, int marks)
    {
        var kept = Draft(isBrief, marks);

        var gap = Assert.Single(Gaps(kept));
        Assert.All(kept.Index().Skip(1), m => Assert.Equal(m.Index == gap, m.Item.Ticks - kept[m.Index - 1].Ticks > 1));
    }

    [Theory]
    [InlineData(false, 39)]
    [InlineData(false, 11)]
    [InlineData(true, 11)]
    [InlineData(false, 0)]
    public void A_story_that_is_not_full_has_all(bool isBrief, int marks) => Assert.Empty(Gaps(Draft(isBrief, marks)));

    private static List<TunnelMark> Draft(bool isBrief, int marks)
    {
        var draft = new TunnelDraft { Key = "", Peer = "192.0.2.1", Number = 1, Begin = null!, IsBrief = isBrief };
        for (var i = 0; i < marks; i++)
        {
            draft.Mark(i, "rekey", "713120");
        }

        return draft.Marks;
    }

    private static IEnumerable<int> Gaps(List<TunnelMark> marks) => Enumerable.Range(0, marks.Count + 1).Where(i => TunnelStory.MayMissBefore(marks, i));
}
