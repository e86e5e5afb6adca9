using Hikeshi.Catalog;

namespace Hikeshi.Simulating;

/// <summary>
/// A firewall to test with: plays a scenario and prints what devices would. Pure: time is simulated, chance is seeded,
/// and lines are made when they are asked for, so a day of log takes no more memory than a minute.
/// </summary>
public static class Simulation
{
    /// <summary>The scenario that every VPN scenario has beside it.</summary>
    public const string Healthy = "healthy";

    /// <summary>The part whose steps are the everyday lines.</summary>
    public const string Everyday = "background";

    /// <summary>The lines in the order in which a collector gets them.</summary>
    /// <param name="catalog">Wordings and scenarios.</param>
    /// <param name="scenario">What is played.</param>
    /// <param name="options">How it is played.</param>
    public static IEnumerable<SimulatedLine> Lines(MessageCatalog catalog, Scenario scenario, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Lines(catalog, [scenario], options);
    }

    /// <summary>The lines of several scenarios that happen on the same devices at the same time.</summary>
    /// <param name="catalog">Wordings and scenarios.</param>
    /// <param name="scenarios">What is played; one that is named twice happens twice.</param>
    /// <param name="options">How they are played.</param>
    public static IEnumerable<SimulatedLine> Lines(MessageCatalog catalog, IReadOnlyList<Scenario> scenarios, SimulationOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(options);
        var dice = new Dice((ulong)options.Seed);

        // Dice of its own: what the network does never changes what the devices say.
        var network = new Network(options, dice.Fork());
        var stage = new Stage(catalog, new StepWriter(new WordingBook(catalog)), (long)options.Duration.TotalMilliseconds);
        return network.Carry(Said(stage, scenarios, options, dice));
    }

    /// <summary>What all players say, by time.</summary>
    private static IEnumerable<SimulatedLine> Said(Stage stage, IReadOnlyList<Scenario> scenarios, SimulationOptions options, Dice dice)
    {
        var waiting = new PriorityQueue<Voice, (long Time, int Order)>();
        var order = 0;
        foreach (var voice in Enumerable.Range(0, options.Devices).SelectMany(d => Voices(stage, new Device(d, dice.Fork()), scenarios, options, dice)))
        {
            Listen(voice, order++);
        }

        while (waiting.TryDequeue(out var next, out var place))
        {
            var (time, said) = next.Moments.Current;
            var stamp = options.Start.AddMilliseconds(time);
            yield return new SimulatedLine(stamp, next.Device, HeaderWriter.Line(options.Style, stamp, next.Device, said));
            Listen(next, place.Order);
        }

        void Listen(Voice voice, int number)
        {
            if (voice.Moments.MoveNext())
            {
                waiting.Enqueue(voice, (voice.Moments.Current.Time, number));
            }
        }
    }

    private static IEnumerable<Voice> Voices(Stage stage, Device device, IReadOnlyList<Scenario> scenarios, SimulationOptions options, Dice dice)
    {
        if (scenarios.Any(s => ScenarioKinds.HasTunnels(s.Kind)) && stage.Catalog.FindScenario(Healthy) is { } healthy)
        {
            for (var i = 0; i < options.Tunnels; i++)
            {
                yield return Actor(healthy);
            }
        }

        foreach (var scenario in scenarios)
        {
            for (var i = 0; i < scenario.Actors; i++)
            {
                yield return Actor(scenario);
            }
        }

        if (options.Rate > 0 && stage.Catalog.FindScenario(Everyday) is { } everyday)
        {
            yield return new Voice(device.Name, Background.Play(stage, device, everyday, options.Rate / options.Devices, dice.Fork()));
        }

        if (options.Unknown > 0)
        {
            yield return new Voice(device.Name, Strangers.Play(stage, device, options.Unknown / options.Devices, dice.Fork()));
        }

        Voice Actor(Scenario played)
        {
            var own = dice.Fork();
            var subject = new Subject(device, ScenarioKinds.IsAboutUsers(played.Kind), own.Fork());
            var latest = played.Actors > 1 ? Math.Max(played.Again?.Most ?? 0, 1) : 5;
            return new Voice(device.Name, new Player(stage, subject, own).Play(played, 1000L * own.Between(0, latest)));
        }
    }

    /// <summary>One player of one device, and where he is.</summary>
    private sealed class Voice(string device, IEnumerable<(long Time, Utterance Said)> moments)
    {
        public string Device { get; } = device;

        public IEnumerator<(long Time, Utterance Said)> Moments { get; } = moments.GetEnumerator();
    }
}
