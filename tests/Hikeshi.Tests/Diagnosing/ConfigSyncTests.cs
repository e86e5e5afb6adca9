using Hikeshi.Catalog;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>What the silence of a unit means after a replication began.</summary>
public sealed class ConfigSyncTests
{
    [Fact]
    public void A_standby_that_is_not_heard_to_end_makes_nothing_surer_than_medium()
    {
        var incident = Assert.Single(Diagnosed.Situation("standby-began-and-was-not-heard-again").Incidents);

        Assert.Equal(("config-sync-unfinished", Confidence.Low), (Assert.Single(incident.Causes).Code, incident.Causes[0].Confidence));
    }

    [Fact]
    public void That_it_happens_again_and_again_makes_it_no_surer()
    {
        var incident = Assert.Single(Diagnosed.Log(Enumerable.Range(0, 6).Select(i =>
            $"<161>Nov 20 2026 1{i}:00:00 fw1 : %ASA-1-709005: (Secondary) Beginning configuration replication: Receiving from mate.")).Incidents);

        Assert.True(Assert.Single(incident.Causes).Confidence <= Confidence.Medium);
        Assert.Equal("config-sync-unfinished", incident.Causes[0].Code);
    }

    [Fact]
    public void A_standby_that_tells_its_end_is_healthy() => Assert.Empty(Diagnosed.Situation("standby-began-and-ended").Incidents);

    [Theory]
    [InlineData("709004: (Primary) End Configuration Replication (ACT)")]
    [InlineData("709006: (Secondary) End Configuration Replication (STB)")]
    public void An_end_that_either_unit_tells_is_enough(string end) => Assert.Empty(Diagnosed.Log(
    [
        "<161>Nov 20 2026 10:00:00 fw1 : %ASA-1-709003: (Primary) Beginning configuration replication: Sending to mate.",
        "<161>Nov 20 2026 10:00:01 fw1 : %ASA-1-709005: (Secondary) Beginning configuration replication: Receiving from mate.",
        $"<161>Nov 20 2026 10:00:19 fw1 : %ASA-1-{end}",
        "<167>Nov 20 2026 10:15:00 fw1 : %ASA-7-710002: TCP access permitted from 192.168.10.21/51840 to inside:192.168.10.1/ssh",
    ]).Incidents);

    [Fact]
    public void The_silence_of_both_units_is_medium()
    {
        var incident = Assert.Single(Diagnosed.Situation("neither-unit-ends-the-replication").Incidents);

        Assert.Equal(("config-sync-unfinished", Confidence.Medium), (Assert.Single(incident.Causes).Code, incident.Causes[0].Confidence));
    }

    [Fact]
    public void No_kind_concludes_more_than_medium_from_what_does_not_come() => Assert.All(
        MessageCatalog.BuiltIn.Kinds.SelectMany(k => k.Awaits), a => Assert.Contains(a.Confidence, new[] { "low", "medium" }));
}
