using Hikeshi.Simulating;

namespace Hikeshi.Tests.Simulating;

public sealed class DiceTests
{
    /// <summary>The first numbers of the published algorithm for the seed 0: a change would change every log.</summary>
    [Fact]
    public void The_numbers_are_those_of_SplitMix64()
    {
        var dice = new Dice(0);
        Assert.Equal((0xE220A8397B1DCDAFUL, 0x6E789E6AA1B965F4UL), (dice.Next(), dice.Next()));
    }

    [Fact]
    public void Numbers_between_reach_both_ends_and_not_beyond()
    {
        var dice = new Dice(1);
        var thrown = Enumerable.Range(0, 1000).Select(_ => dice.Between(-2, 2)).Distinct().Order();
        Assert.Equal([-2, -1, 0, 1, 2], thrown);
    }

    [Fact]
    public void The_widest_range_does_not_overflow() =>
        Assert.InRange(new Dice(5).Between(int.MinValue, int.MaxValue), int.MinValue, int.MaxValue);
}
