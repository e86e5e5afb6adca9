using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Events;

namespace Hikeshi.Tests.Diagnosing;

public sealed class ReceivedTests
{
    private static readonly long Noon = new DateTime(2026, 8, 24, 12, 0, 0, DateTimeKind.Utc).Ticks;

    [Fact]
    public void Evidence_of_a_stored_event_names_its_key()
    {
        var incident = Assert.Single(Diagnose(
            (Noon, "%ASA-3-713902: Group = 192.0.2.8, IP = 192.0.2.8, QM FSM error (P2 struct &0x1, mess id 0x1)!")).Incidents);

        Assert.Equal("7", Assert.Single(incident.Symptoms).Key);
    }

    [Fact]
    public void A_line_without_a_time_happened_when_it_was_received()
    {
        var incident = Assert.Single(Diagnose(
            (Noon, "%ASA-3-713902: Group = 192.0.2.8, IP = 192.0.2.8, QM FSM error (P2 struct &0x1, mess id 0x1)!")).Incidents);

        Assert.Equal(Noon, incident.First);
        Assert.Equal(Noon, incident.Symptoms[0].Ticks);
    }

    [Fact]
    public void The_device_is_the_one_that_receiving_knows()
    {
        var incident = Assert.Single(Diagnose(
            (Noon, "%ASA-3-713902: Group = 192.0.2.8, IP = 192.0.2.8, QM FSM error (P2 struct &0x1, mess id 0x1)!")).Incidents);

        Assert.Equal("fw-known", incident.Device);
    }

    private static Diagnosis Diagnose(params (long Ticks, string Line)[] lines)
    {
        var reader = new EventReader(MessageCatalog.BuiltIn);
        var diagnoser = new Diagnoser(MessageCatalog.BuiltIn);
        var number = 7;
        foreach (var (ticks, line) in lines)
        {
            diagnoser.Add(reader.Read(Encoding.UTF8.GetBytes(line)), new EventPlace(null) { Device = "fw-known", Number = number++, ReceivedTicks = ticks });
        }

        return diagnoser.Finish();
    }
}
