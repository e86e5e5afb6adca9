using Hikeshi.Diagnosing.Bounds;

namespace Hikeshi.Tests.Diagnosing.Bounds;

public sealed class SharedBoundTests
{
    [Fact]
    public void Who_remembers_most_gives_way_and_the_others_keep_what_they_have()
    {
        var bound = new SharedBound(10);
        var busy = new Member("busy", bound);
        var quiet = new Member("quiet", bound);
        quiet.Take(2);
        busy.Take(30);

        Assert.Equal((8, 2, 10), (busy.Held, quiet.Held, bound.Held));
    }

    [Theory]
    [InlineData("fw1", "fw2")]
    [InlineData("fw2", "fw1")]
    public void Of_equals_the_first_name_gives_way_in_whatever_order_they_came(string first, string second)
    {
        var bound = new SharedBound(4);
        var members = new[] { new Member(first, bound), new Member(second, bound) };
        members[0].Take(2);
        members[1].Take(2);
        new Member("other", bound).Take(1);

        Assert.Equal(1, members.Single(m => m.Device == "fw1").Held);
    }

    [Fact]
    public void What_is_forgotten_otherwise_makes_room()
    {
        var bound = new SharedBound(3);
        var one = new Member("one", bound);
        one.Take(3);
        one.Held = 1;
        bound.Count(-2);
        new Member("two", bound).Take(1);

        Assert.Equal((1, 2), (one.Held, bound.Held));
    }

    [Fact]
    public void A_bound_that_nobody_can_keep_does_not_hang()
    {
        var bound = new SharedBound(0);
        bound.Count(1);

        Assert.Equal(1, bound.Held);
    }

    private sealed class Member : IGivesWay
    {
        private readonly SharedBound _bound;

        public Member(string device, SharedBound bound)
        {
            (Device, _bound) = (device, bound);
            bound.Join(this);
        }

        public string Device { get; }

        public int Held { get; set; }

        public void Take(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Held++;
                _bound.Count(1);
            }
        }

        public void GiveWay() => Held--;
    }
}
