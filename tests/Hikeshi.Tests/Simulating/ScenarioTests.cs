using System.Net;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Simulating;
using Hikeshi.Tests.Catalog;
using Hikeshi.Tests.Diagnosing;

namespace Hikeshi.Tests.Simulating;

/// <summary>Every scenario of the catalog, played.</summary>
public sealed class ScenarioTests
{
    private const int Most = 400;

    /// <summary>What devices print although no documentation range holds it: any address, broadcast and multicast.</summary>
    private static readonly string[] Special = ["0.0.0.0", "255.255.255.255", "224.0.0.1", "224.0.0.18"];

    private static readonly EventReader Reader = new(OwnCatalog.Catalog);

    public static TheoryData<string> Names { get; } = [.. Played.Scenarios.Select(s => s.Name)];

    [Fact]
    public void Every_cause_is_shown_by_a_scenario() =>
        Assert.Empty(Diagnosed.CauseCodes
            .Except(Played.Scenarios.SelectMany(s => s.Causes), StringComparer.Ordinal));

    [Fact]
    public void A_harmless_scenario_is_the_twin_of_a_cause_and_shows_none() => Assert.All(
        Played.Scenarios.Where(s => s.Name.EndsWith("-harmless", StringComparison.Ordinal)),
        s => Assert.True(s.Causes.Count == 0 && Played.Catalog.FindCause(s.Name[..^"-harmless".Length]) is not null, s.Name));

    [Fact]
    public void Every_part_is_played_by_a_scenario()
    {
        var included = OwnCatalog.Draft.Scenarios.SelectMany(s => s.Steps).Select(s => s.Include);
        var parts = OwnCatalog.Draft.Scenarios.Where(s => s.IsPart).Select(s => s.Name);
        Assert.Equal([Simulation.Everyday], parts.Except(included, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_read_as_what_it_was_written_as(string name) => Assert.All(
        Log(name, new SimulationOptions { Duration = TimeSpan.FromHours(8), Rate = 0.01 }),
        line => Assert.Equal((EventStatus.Parsed, Written(line.Text)), (Reading(line).Status, $"{Reading(line).Id}")));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_log_holds_evidence_of_each_cause(string name)
    {
        var found = Log(name, Played.Alone).SelectMany(line => Signals(Reading(line))).Select(s => s.Cause).ToHashSet(StringComparer.Ordinal);

        // That something is missing is no line.
        var shown = Played.Catalog.FindScenario(name)!.Causes;
        var missing = Played.Catalog.Kinds.Select(k => k.Silence?.Cause);
        Assert.Empty(shown.Except(found, StringComparer.Ordinal).Except(missing, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_documentation_addresses_occur(string name) => Assert.All(
        Log(name, new SimulationOptions { Duration = TimeSpan.FromHours(2) }).SelectMany(l => Addresses(Reading(l))),
        address => Assert.True(IsDocumentation(address) || Special.Contains(address, StringComparer.Ordinal), address));

    private static IEnumerable<SimulatedLine> Log(string name, SimulationOptions options) => Played.Lines(name, options).Take(Most);

    private static Event Reading(SimulatedLine line) => Played.Read(Reader, line);

    private static string Written(string line)
    {
        var tag = line.IndexOf("%FTD-", StringComparison.Ordinal);
        return line.Substring(tag + "%FTD-5-".Length, 6);
    }

    private static IEnumerable<Signal> Signals(Event item) => [.. item.Entry!.Signals, .. item.Phrase?.Signals ?? []];

    private static string[] Addresses(Event item) =>
    [
        .. item.Fields()
            .Where(f => Played.Catalog.Fields.TryFind(f.Key, out var field) && field.Type == FieldType.Ip && f.Value != "N/A" && f.Value.Length > 0)
            .Select(f => f.Value),
    ];

    private static bool IsDocumentation(string address) =>
        IPAddress.TryParse(address, out var parsed) && Array.Exists(
            ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"],
            network => IPNetwork.Parse(network).Contains(parsed));
}
