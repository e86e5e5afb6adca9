namespace Hikeshi.Simulating;

/// <summary>
/// Seeded chance: SplitMix64 (Steele, Lea, Flood 2014). Not <see cref="Random"/>, whose numbers another .NET may draw
/// differently: the same seed must give the same log for ever.
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From the least to the most, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)((long)most - least + 1));

    /// <summary>At least 0, below 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with a probability.</summary>
    public bool Happens(double probability) => probability > 0 && Fraction() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>Other dice, whose throws do not change those of these.</summary>
    public Dice Fork() => new(Next());
}
