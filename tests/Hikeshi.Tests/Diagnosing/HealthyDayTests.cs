using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>Nothing is said of a day on which nothing was wrong.</summary>
public sealed class HealthyDayTests
{
    private const int SeverityPlace = 3;

    [Fact]
    public void A_healthy_day_has_no_incident_and_every_session()
    {
        var diagnosis = Diagnosed.Log(HealthyDay.Lines());

        Assert.True(diagnosis.Incidents.All(i => i.Severity == IncidentSeverity.Info), Verdicts.Of(diagnosis));
        Assert.Equal(24, diagnosis.Sessions.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void What_the_device_is_set_not_to_log_is_not_missed(int level)
    {
        var lines = HealthyDay.Lines().Where(l => l[SeverityPlace] - '0' <= level);

        // A mistyped password whose correction is not logged is all that may be told.
        Assert.All(Diagnosed.Log(lines).Incidents, i => Assert.True(i.Severity >= IncidentSeverity.Low && i.Causes is [{ Code: "user-auth-failed" }], Causes.Of(Diagnosed.Log(lines))));
    }

    [Fact]
    public void A_healthy_day_whose_lines_come_twice_stays_healthy() =>
        Assert.Equal("", Causes.Of(Diagnosed.Log(HealthyDay.Lines().SelectMany(l => new[] { l, l }))));

    [Fact]
    public void A_healthy_day_that_loses_one_line_in_twenty_names_no_cause()
    {
        var random = new Random(1);
        var diagnosis = Diagnosed.Log(HealthyDay.Lines().Where(_ => random.NextDouble() >= 0.05));

        Assert.DoesNotContain(diagnosis.Incidents.SelectMany(i => i.Causes), c => c.Confidence > Confidence.Low);
    }
}
