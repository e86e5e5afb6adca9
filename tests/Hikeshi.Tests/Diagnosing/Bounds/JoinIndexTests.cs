using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Bounds;
using Hikeshi.Diagnosing.Cases;
using Hikeshi.Diagnosing.Observing;

namespace Hikeshi.Tests.Diagnosing.Bounds;

public sealed class JoinIndexTests
{
    private const string Field = "ike.message_id";

    private static readonly IncidentKind Kind = MessageCatalog.BuiltIn.Kinds.Single(k => k.Name == "vpn.tunnel");

    [Fact]
    public void Who_gives_way_for_the_first_time_keeps_the_names_that_came_last()
    {
        var bound = new SharedBound(10);
        var index = new JoinIndex("fw", bound);
        for (var i = 0; i < 11; i++)
        {
            Remember(index, $"0x{i:x8}1");
        }

        Assert.Null(index.Find(Kind.Name, Field, "0x000000001"));
        Assert.NotNull(index.Find(Kind.Name, Field, "0x0000000a1"));
        Assert.InRange(bound.Held, 5, 10);
        Assert.Equal(index.Held, bound.Held);
    }

    [Fact]
    public void Names_stay_findable_while_more_come_than_are_kept()
    {
        var index = new JoinIndex("fw", new SharedBound(10));
        for (var i = 0; i < 100; i++)
        {
            Remember(index, $"0x{i:x8}1");
            Assert.True(i == 0 || index.Find(Kind.Name, Field, $"0x{i - 1:x8}1") is not null, $"The name before the {i}th was forgotten.");
        }
    }

    private static void Remember(JoinIndex index, string id)
    {
        var fields = new List<KeyValuePair<string, string>> { new("peer.ip", "192.0.2.1") };
        var said = new Saying { Id = 713906, IdText = "713906", Family = "ike-phase2", Text = id, Signals = [], Fields = [new(Field, id)] };
        index.Remember(new FoundSubject(Subject.Of(Kind, fields), null), new Observation { What = said, Ticks = 1, Sequence = 1 });
    }
}
