using Hikeshi.Diagnosing.Failovers;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Failovers;

public sealed class SwitchoverTests
{
    [Fact]
    public void Another_unit_that_sends_has_taken_over()
    {
        var found = Switchover.Of(Pair(("primary", null), (null, null), ("secondary", null), ("secondary", "b"), ("primary", "a")));

        Assert.Equal([("secondary", "primary"), ("primary", "secondary")], found.Select(s => (s.From.Unit, s.To.Unit)));
        Assert.Equal((1, 20), (found[1].After, found[1].Before));
    }

    [Fact]
    public void Units_that_nothing_tells_apart_have_not_taken_over() =>
        Assert.Empty(Switchover.Of(Pair(("primary", "a"), (null, "a"), ("primary", null), (null, null))));

    private static Failover Pair(params (string? Unit, string? Host)[] senders) => new()
    {
        Device = "fw1",
        Units = [],
        Counts = new Dictionary<ReplicationOutcome, long>(),
        Replications = [.. senders.Select((s, i) => new Replication
        {
            Mode = ReplicationMode.Full,
            Outcome = ReplicationOutcome.Completed,
            EndedBy = ReplicationEnd.Line,
            Sender = s is { Unit: null, Host: null } ? null : new UnitName(s.Unit, s.Host),
            Begin = i * 10,
            End = (i * 10) + 1,
            Evidence = [],
        })],
    };
}
