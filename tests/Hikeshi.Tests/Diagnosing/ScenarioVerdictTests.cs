using Hikeshi.Catalog;
using Hikeshi.Simulating;
using Hikeshi.Tests.Simulating;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>
/// Each scenario, played as the command plays it, is told for what it declares: its causes and no others, as
/// incidents or, where a cause is a regular end, as sessions.
/// </summary>
public sealed class ScenarioVerdictTests
{
    private const int Seeds = 4;

    public static TheoryData<string> Names { get; } = [.. Played.Scenarios.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_is_told_for_the_causes_it_declares(string name)
    {
        var declared = Played.Catalog.FindScenario(name)!.Causes;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var diagnosis = Diagnosed.Log(Played.Texts(name, new SimulationOptions { Seed = seed, Duration = DurationOf(name) }));

            // A failure without a cause is a verdict as well: no scenario declares it.
            var found = diagnosis.Incidents
                .SelectMany(i => i.Causes.Count == 0 ? ["cannot-tell"] : i.Causes.Select(c => c.Code))
                .Concat(diagnosis.Sessions.Count > 0 ? declared.Where(IsRegularEnd) : [])
                .ToHashSet(StringComparer.Ordinal);
            Assert.True(found.SetEquals(declared), $"{name}, seed {seed}: declared {string.Join(' ', declared)}\n{Causes.Of(diagnosis)}");
        }
    }

    /// <summary>Long enough for the story to be told: that a tunnel fell silent shows when it was heard for hours.</summary>
    private static TimeSpan DurationOf(string name) => TimeSpan.FromHours(name == "tunnel-silent" ? 16 : 4);

    /// <summary>A cause that opens no incident is the reason of a session that ended.</summary>
    private static bool IsRegularEnd(string cause) => MessageCatalog.BuiltIn.FindCause(cause)!.Opens.Count == 0;
}
