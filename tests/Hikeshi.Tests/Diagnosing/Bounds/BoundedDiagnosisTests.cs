using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Bounds;
using Hikeshi.Diagnosing.Cases;
using Hikeshi.Events;

namespace Hikeshi.Tests.Diagnosing.Bounds;

/// <summary>A device with many peers is bounded; one with few beside it loses nothing.</summary>
public sealed class BoundedDiagnosisTests
{
    private const int Peers = 500;

    private static readonly MessageCatalog Catalog = MessageCatalog.BuiltIn;

    [Fact]
    public void Peers_beyond_the_bound_are_forgotten_and_counted_and_those_of_another_device_are_all_there()
    {
        var found = Read(new MemoryBounds { Cases = new SharedBound(100), Tunnels = new SharedBound(100) });

        Assert.Equal(5, found.Incidents.Count(i => i.Device == "small"));
        Assert.Equal(5, found.Tunnels.Count(t => t.Device == "small"));
        Assert.InRange(found.Tunnels.Count, 60, 100);
        Assert.True(found.Forgotten >= 2 * (Peers - 100), $"{found.Forgotten} were said to be forgotten.");
    }

    [Fact]
    public void What_was_judged_already_stays_when_its_peer_is_forgotten() =>
        Assert.Equal(Peers, Read(new MemoryBounds { Cases = new SharedBound(100) }).Incidents.Count(i => i.Device == "big"));

    [Fact]
    public void Of_too_many_sessions_the_oldest_are_forgotten_and_counted()
    {
        var found = Read(new MemoryBounds { Sessions = new SharedBound(10) });

        Assert.Equal(10, found.Sessions.Count);
        Assert.Equal(Peers, found.Forgotten + 10);
        Assert.Equal("user499", found.Sessions[^1].User);
    }

    [Fact]
    public void Saved_and_loaded_at_the_bound_goes_on_as_if_nothing_had_been()
    {
        var bounds = () => new MemoryBounds { Cases = new SharedBound(50), Names = new SharedBound(50), Tunnels = new SharedBound(50), Sessions = new SharedBound(50) };
        var lines = Lines().ToList();
        var through = new Diagnoser(Catalog, null, bounds());
        Tell(through, lines);
        var before = new Diagnoser(Catalog, null, bounds());
        Tell(before, lines[..700]);
        var after = Diagnoser.Load(before.Save(), Catalog, null, bounds());
        Tell(after, lines[700..]);

        Assert.Equal(Told(through.Finish()), Told(after.Finish()));
    }

    private static string Told(Diagnosis found) => string.Join('\n',
        found.Incidents.Select(i => $"{i.Id} {i.Count}").Concat(found.Tunnels.Select(t => $"{t.Device} {t.Subject[0].Value} {t.NegotiationCount}"))
            .Append($"{found.Sessions.Count} {found.Forgotten}"));

    private static Diagnosis Read(MemoryBounds bounds)
    {
        var diagnoser = new Diagnoser(Catalog, null, bounds);
        Tell(diagnoser, Lines());
        return diagnoser.Finish();
    }

    private static void Tell(Diagnoser diagnoser, IEnumerable<string> lines)
    {
        var reader = new EventReader(Catalog, Events.Read.Times);
        foreach (var line in lines)
        {
            diagnoser.Add(reader.Read(Encoding.UTF8.GetBytes(line)), "fw.log");
        }
    }

    /// <summary>Each peer of the big device fails once, a user of it ends; the small one has five that fail at the beginning.</summary>
    private static IEnumerable<string> Lines()
    {
        for (var i = 0; i < Peers; i++)
        {
            var at = new TimeSpan(0, 0, i * 10).ToString("c", null);
            if (i < 5)
            {
                yield return $"Jan 02 2026 {at}: small : %FTD-3-713048: IP = 198.51.100.{i + 1}, Error processing payload: Payload ID: 1";
            }

            var peer = $"203.0.{i / 250}.{(i % 250) + 1}";
            yield return $"Jan 02 2026 {at}: big : %FTD-3-713048: IP = {peer}, Error processing payload: Payload ID: 1";
            yield return $"Jan 02 2026 {at}: big : %FTD-4-113019: Group = staff, Username = user{i}, IP = {peer}, Session disconnected. Session Type: IKEv1, Duration: 0h:01m:00s, Bytes xmt: 10, Bytes rcv: 20, Reason: User Requested";
        }
    }
}
