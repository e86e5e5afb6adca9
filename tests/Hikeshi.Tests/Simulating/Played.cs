using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Simulating;
using Hikeshi.Tests.Catalog;

namespace Hikeshi.Tests.Simulating;

/// <summary>Logs of the emulator for tests.</summary>
internal static class Played
{
    public static MessageCatalog Catalog => OwnCatalog.Catalog;

    /// <summary>The scenario without anything beside it.</summary>
    public static SimulationOptions Alone { get; } = new() { Rate = 0, Tunnels = 0 };

    /// <summary>Scenarios, without their parts.</summary>
    public static IEnumerable<Scenario> Scenarios { get; } =
        [.. OwnCatalog.Catalog.ScenarioNames.Select(n => OwnCatalog.Catalog.FindScenario(n)!).Where(s => !s.IsPart)];

    public static IEnumerable<SimulatedLine> Lines(string scenario, SimulationOptions options) =>
        Simulation.Lines(Catalog, Catalog.FindScenario(scenario)!, options);

    public static string[] Texts(string scenario, SimulationOptions options) => [.. Lines(scenario, options).Select(l => l.Text)];

    public static Event Read(EventReader reader, SimulatedLine line) => reader.Read(Encoding.UTF8.GetBytes(line.Text));
}
