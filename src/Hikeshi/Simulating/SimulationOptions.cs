namespace Hikeshi.Simulating;

/// <summary>How a scenario is played. The same options give the same lines.</summary>
public sealed record SimulationOptions
{
    /// <summary>The most tunnels a device can have beside the scenario: their addresses must not run out.</summary>
    public const int MostTunnels = 200;

    /// <summary>How many devices play the scenario, each with peers of its own.</summary>
    public int Devices { get; init; } = 1;

    /// <summary>Everyday lines a second between those of the scenario, of all devices together.</summary>
    public double Rate { get; init; } = 0.2;

    /// <summary>Lines a second of messages that are in no catalog, of all devices together.</summary>
    public double Unknown { get; init; }

    /// <summary>What chance starts from.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>How much simulated time the log covers.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The simulated time of the beginning.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What stands before the text.</summary>
    public HeaderStyle Style { get; init; }

    /// <summary>The probability that a line is lost on the way.</summary>
    public double Loss { get; init; }

    /// <summary>The probability that a line comes twice.</summary>
    public double Duplicate { get; init; }

    /// <summary>The probability that a line comes after some that were sent later.</summary>
    public double Reorder { get; init; }

    /// <summary>Healthy tunnels a device holds beside those of a VPN scenario.</summary>
    public int Tunnels { get; init; } = 2;
}
