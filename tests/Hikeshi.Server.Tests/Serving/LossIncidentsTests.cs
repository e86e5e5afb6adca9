using System.Net;
using Hikeshi.Catalog;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Serving;

namespace Hikeshi.Server.Tests.Serving;

public sealed class LossIncidentsTests
{
    private static readonly DateTimeOffset Begin = new(2026, 8, 24, 17, 0, 0, TimeSpan.Zero);

    private readonly LossIncidents _losses = Make();

    [Fact]
    public void An_hour_without_a_loss_ends_it_and_counts_as_a_change()
    {
        Lose(1, Begin);
        Lose(1, Begin.AddMinutes(50));
        var before = _losses.ChangesAt(Begin.AddMinutes(110).UtcTicks);
        Assert.Equal(IncidentState.Open, Assert.Single(_losses.All()).State);

        Assert.NotEqual(before, _losses.ChangesAt(Begin.AddMinutes(111).UtcTicks));
        var over = Assert.Single(_losses.All());
        Assert.Equal((IncidentState.Resolved, 2, Address(1)), (over.State, over.Count, over.Subject[0].Value));
    }

    [Fact]
    public void Losses_that_come_again_after_it_are_another_incident_and_the_first_stays_told()
    {
        Lose(1, Begin);
        Lose(1, Begin.AddHours(3));
        _losses.ChangesAt(Begin.AddHours(3).UtcTicks);

        Assert.Equal([IncidentState.Resolved, IncidentState.Open], _losses.All().Select(i => i.State));
        Assert.Equal(2, _losses.All().Select(i => i.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Beyond_the_bound_all_others_are_told_together()
    {
        for (var i = 0; i < LossIncidents.Most + 5; i++)
        {
            Lose(i, Begin);
        }

        var others = Assert.Single(_losses.All(), i => i.Subject[0].Value == PipelineCounters.Others);
        Assert.Equal((LossIncidents.Most + 1, 5), (_losses.All().Count, others.Count));
        Assert.Equal("5 lines of other senders were lost before they were stored", others.Summary.En);
    }

    [Fact]
    public void Those_that_are_over_give_way_the_oldest_first_once_the_store_has_them()
    {
        for (var i = 0; i < LossIncidents.Most; i++)
        {
            Lose(i, Begin.AddSeconds(i));
        }

        var later = Begin.AddHours(3);
        _losses.ChangesAt(later.UtcTicks);
        Lose(5000, later);
        Assert.Equal(LossIncidents.Most + 1, _losses.All().Count);

        _losses.Saved();
        Lose(5001, later);
        Lose(5002, later);
        var left = _losses.All().Select(i => i.Subject[0].Value).ToList();
        Assert.Equal(LossIncidents.Most + 1, left.Count);
        Assert.DoesNotContain(Address(0), left);
        Assert.DoesNotContain(Address(1), left);
        Assert.Contains(Address(2), left);
        Assert.Contains(Address(5001), left);
        Assert.Contains(Address(5002), left);
    }

    [Fact]
    public void A_new_run_goes_on_with_what_was_open_and_ends_what_has_been_quiet()
    {
        Lose(1, Begin);
        Lose(2, Begin.AddHours(2));
        var known = _losses.All().Select(i => i.Id).ToList();
        var again = Make();
        again.Resume(new DiagnosisChanges().Of(Nothing(), _losses.All()).Incidents);
        again.Take([Report(2, Begin.AddHours(2.5))]);
        again.ChangesAt(Begin.AddHours(2.5).UtcTicks);

        Assert.Equal(known, again.All().Select(i => i.Id));
        Assert.Equal([(IncidentState.Resolved, 1), (IncidentState.Open, 2)], again.All().Select(i => (i.State, i.Count)));
    }

    private static LossIncidents Make() => new(MessageCatalog.BuiltIn, "here");

    private static Diagnosis Nothing() => new Diagnoser(MessageCatalog.BuiltIn).Current();

    private void Lose(int sender, DateTimeOffset at) => _losses.Take([Report(sender, at)]);

    private static LossReport Report(int sender, DateTimeOffset at) =>
        new(new FrameOrigin { Transport = Transport.Udp, Address = IPAddress.Parse(Address(sender)) }, FrameRefusal.RateLimited, 1, at, at);

    private static string Address(int sender) => $"192.{sender >> 8}.2.{sender & 255}";
}
