namespace Hikeshi.Syslog.Sending;

/// <summary>How much of a load is sent, and how fast. Whichever limit is reached first ends it.</summary>
public sealed record LoadPlan
{
    /// <summary>Lines a second; 0 for as fast as they go.</summary>
    public double Rate { get; init; }

    /// <summary>How many lines in all; 0 for no limit.</summary>
    public long MostLines { get; init; }

    /// <summary>For how long; zero for no limit.</summary>
    public TimeSpan Duration { get; init; }
}
