namespace Hikeshi.Diagnosing.Cases;

/// <summary>A failure whose lines are still coming: the verdict waits until they have settled.</summary>
internal sealed class Episode
{
    /// <summary>When its first failing line came, in ticks.</summary>
    public required long First { get; init; }

    /// <summary>When its last failing line came, in ticks.</summary>
    public long Last { get; set; }

    /// <summary>When the verdict is due, in ticks.</summary>
    public long Due { get; set; }

    /// <summary>How many lines opened it.</summary>
    public long Lines { get; set; }

    /// <summary>The cause that an absence or a pattern means, or null.</summary>
    public string? Concluded { get; set; }

    /// <summary>How sure that is: low or medium.</summary>
    public Incidents.Confidence ConcludedConfidence { get; set; }

    /// <summary>True when all its lines are clean-up after a failure that was not seen.</summary>
    public bool IsOnlyConsequence { get; set; } = true;
}
