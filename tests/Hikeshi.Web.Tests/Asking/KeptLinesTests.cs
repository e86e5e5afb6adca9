using System.Text;
using System.Text.Json;
using Hikeshi.Pipeline.Storing;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Asking;

public sealed class KeptLinesTests
{
    [Fact]
    public void Lines_that_were_shown_stay_where_they_are_and_new_ones_come_behind_them()
    {
        var kept = new KeptLines();
        kept.With(Incident("a", 1, 2, 3, 4));

        Assert.Equal(["1", "2", "3", "4", "5", "6"], kept.With(Incident("a", 1, 2, 5, 6)).Select(l => l.Text));
    }

    [Fact]
    public void Lines_of_another_incident_are_not_kept_with_it()
    {
        var kept = new KeptLines();
        kept.With(Incident("a", 1, 2));

        Assert.Equal(["3"], kept.With(Incident("b", 3)).Select(l => l.Text));
    }

    [Fact]
    public void Beyond_the_bound_it_begins_anew()
    {
        var kept = new KeptLines(most: 3);
        kept.With(Incident("a", 1, 2));
        Assert.Equal(["1", "2", "3"], kept.With(Incident("a", 1, 3)).Select(l => l.Text));

        Assert.Equal(["1", "4"], kept.With(Incident("a", 1, 4)).Select(l => l.Text));
    }

    private static IncidentView Incident(string id, params int[] lines) => IncidentView.Of(new StoredIncident(
        new IncidentRecord(id, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            symptoms = lines.Select(l => new { time = $"2026-01-01T00:00:{l:00}Z", id = "713902", text = $"{l}" }),
        })))
        { Kind = "vpn.tunnel", Severity = "high", State = "open", Device = "fw" },
        []));
}
