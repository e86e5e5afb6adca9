namespace Hikeshi.Catalog;

/// <summary>Simulated seconds that pass: any number from the least to the most.</summary>
/// <param name="Least">The shortest.</param>
/// <param name="Most">The longest.</param>
public sealed record Pause(int Least, int Most)
{
    /// <summary>No time to speak of.</summary>
    public static Pause None { get; } = new(0, 0);
}
