using CsCheck;
using Hikeshi.Events;
using Hikeshi.Simulating;

namespace Hikeshi.Tests.Simulating;

public sealed class SimulationTests
{
    private const int Tries = 25;

    private static readonly Gen<SimulationOptions> Options = Gen
        .Select(Gen.Long, Gen.Int[1, 3], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 40], Gen.Double[0, 1])
        .Select((seed, devices, tunnels, style, minutes, rate) => new SimulationOptions
        {
            Seed = seed,
            Devices = devices,
            Tunnels = tunnels,
            Style = (HeaderStyle)style,
            Duration = TimeSpan.FromMinutes(minutes),
            Rate = rate,
        });

    private static readonly Gen<string> Scenarios = Gen.OneOf<string>([.. Played.Scenarios.Select(s => s.Name)]);

    [Fact]
    public void The_same_options_give_the_same_lines() =>
        Sample(o => o with { Loss = 0.1, Duplicate = 0.1, Reorder = 0.1 }, (name, options) =>
            Assert.Equal(Played.Texts(name, options), Played.Texts(name, options)));

    [Fact]
    public void Times_never_run_back_and_end_with_the_duration() => Sample(o => o, (name, options) =>
    {
        var times = Played.Lines(name, options).Select(l => l.Time).ToArray();
        Assert.Equal(times.Order(), times);
        Assert.All(times, t => Assert.InRange(t, options.Start, options.Start + options.Duration));
    });

    [Fact]
    public void Reordering_changes_the_order_and_nothing_else() => Sample(o => o, (name, options) =>
        Assert.Equal(Sorted(name, options), Sorted(name, options with { Reorder = 0.3 })));

    [Fact]
    public void Loss_leaves_lines_out_and_adds_none() => Sample(o => o, (name, options) =>
    {
        var rest = Counted(name, options);
        Assert.All(Counted(name, options with { Loss = 0.3 }), l => Assert.InRange(l.Value, 1, rest.GetValueOrDefault(l.Key)));
    });

    [Fact]
    public void Duplication_leaves_none_out_and_doubles_at_most() => Sample(o => o, (name, options) =>
    {
        var before = Counted(name, options);
        var after = Counted(name, options with { Duplicate = 0.3, Reorder = 0.1 });
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(after, l => Assert.InRange(l.Value, before[l.Key], 2 * before[l.Key]));
    });

    [Fact]
    public void Everything_lost_is_an_empty_log() => Assert.Empty(Played.Lines("healthy", Played.Alone with { Loss = 1 }));

    [Fact]
    public void Another_seed_gives_other_peers() => Assert.NotEqual(
        Played.Texts("healthy", Played.Alone with { Seed = 1 }), Played.Texts("healthy", Played.Alone with { Seed = 2 }));

    [Fact]
    public void One_negotiation_keeps_its_message_ID_and_its_SPIs_and_the_next_has_others()
    {
        var reader = new EventReader(Played.Catalog);
        var (ids, spis) = (new List<string?>(), new List<string?>());
        foreach (var line in Played.Lines("healthy", Played.Alone with { Duration = TimeSpan.FromHours(3) }))
        {
            var item = Played.Read(reader, line);
            if (item.Id is 714002 or 713120)
            {
                ids.Add(item["ike.message_id"]);
            }

            if (item.Id is 713049 or 602303)
            {
                spis.Add(item["ipsec.spi_outbound"] ?? (item["ipsec.direction"] == "outbound" ? item["ipsec.spi"] : null));
            }
        }

        Assert.True(ids.Count >= 4);
        Assert.All(ids.Chunk(2), pair => Assert.Equal(pair[0], pair[^1]));
        Assert.All(spis.OfType<string>().Chunk(2), pair => Assert.Equal(pair[0], pair[^1]));
        Assert.Equal(ids.Count / 2, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_rate_is_lines_a_second_of_all_devices_together()
    {
        var lines = Played.Lines("cpu-hog", new SimulationOptions { Rate = 5, Devices = 4, Duration = TimeSpan.FromMinutes(20) });
        Assert.InRange(lines.Count(l => l.Text.Contains("-7-710", StringComparison.Ordinal)), 5 * 1200 * 0.9, 5 * 1200 * 1.1);
    }

    [Fact]
    public void A_long_log_begins_at_once() =>
        Assert.Equal(10, Played.Lines("healthy-day", new SimulationOptions { Duration = TimeSpan.FromDays(3650), Rate = 100_000 }).Take(10).Count());

    [Theory]
    [InlineData(HeaderStyle.Bare, "%ASA-4-711004: Task ran for ")]
    [InlineData(HeaderStyle.Asa, "<164>Jan 05 2026 09:00:")]
    [InlineData(HeaderStyle.Ftd, "<164>Jan 05 2026 09:00:")]
    [InlineData(HeaderStyle.Rfc3164, "<164>Jan  5 09:00:")]
    [InlineData(HeaderStyle.Rfc5424, "<164>2026-01-05T09:00:")]
    public void Each_style_has_the_header_that_devices_print(HeaderStyle style, string beginning)
    {
        var line = Played.Lines("cpu-hog", Played.Alone with { Style = style }).First();
        Assert.StartsWith(beginning, line.Text, StringComparison.Ordinal);
        var item = Played.Read(new EventReader(Played.Catalog), line);
        Assert.Equal((711004, style == HeaderStyle.Bare ? null : "fw1"), (item.Id, item.Host));
    }

    private static void Sample(Func<SimulationOptions, SimulationOptions> change, Action<string, SimulationOptions> check) =>
        Gen.Select(Scenarios, Options.Select(change)).Sample((name, options) => check(name, options), iter: Tries, threads: 1);

    private static string[] Sorted(string name, SimulationOptions options) => [.. Played.Texts(name, options).Order(StringComparer.Ordinal)];

    private static Dictionary<string, int> Counted(string name, SimulationOptions options) =>
        Played.Texts(name, options).CountBy(t => t, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
