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

    [Fact]
    public void A_device_is_silent_although_another_one_goes_on()
    {
        var diagnoser = new Diagnoser(MessageCatalog.BuiltIn);
        Tell(diagnoser, "fw-silent", Noon, "%ASA-1-709003: (Primary) Beginning configuration replication: Send to mate.");
        Tell(diagnoser, "fw-silent", Noon, "%ASA-1-709004: (Secondary) End Configuration Replication (ACT)");
        Tell(diagnoser, "fw-silent", Noon + TimeSpan.TicksPerDay, "%ASA-1-709003: (Primary) Beginning configuration replication: Send to mate.");
        for (var minute = 1; minute <= 11; minute++)
        {
            var now = Noon + TimeSpan.TicksPerDay + (minute * TimeSpan.TicksPerMinute);
            Tell(diagnoser, "fw-busy", now, "%ASA-5-111008: User 'admin' executed the 'show version' command.");
            diagnoser.MarkAt(now);
        }

        Assert.Equal("config-sync-unfinished", Assert.Single(Assert.Single(diagnoser.Current().Incidents).Causes).Code);
    }

    [Fact]
    public void A_device_that_has_sent_nothing_since_the_start_is_not_judged_by_its_silence()
    {
        var before = new Diagnoser(MessageCatalog.BuiltIn);
        Tell(before, "fw", Noon, "%ASA-1-709003: (Primary) Beginning configuration replication: Send to mate.");
        var after = Diagnoser.Load(before.Save(), MessageCatalog.BuiltIn);
        after.MarkAt(Noon + TimeSpan.TicksPerDay);

        Assert.Empty(after.Current().Incidents);
    }

    private static void Tell(Diagnoser diagnoser, string device, long received, string line) => diagnoser.Add(
        new EventReader(MessageCatalog.BuiltIn).Read(Encoding.UTF8.GetBytes(line)),
        new EventPlace(null) { Device = device, ReceivedTicks = received });

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
