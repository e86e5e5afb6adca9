namespace Hikeshi.Pipeline.Storing;

/// <summary>Which incidents are listed. What is null or empty does not matter.</summary>
public sealed record IncidentSearch
{
    /// <summary>Only this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only these severities.</summary>
    public IReadOnlyList<string> Severities { get; init; } = [];

    /// <summary>Only this state; an incident that a person resolved counts as <c>resolved</c>.</summary>
    public string? State { get; init; }

    /// <summary>Only this device.</summary>
    public string? Device { get; init; }

    /// <summary>Only those about this: the value of <c>subject</c> in their JSON, exactly as it stands there.</summary>
    public string? Subject { get; init; }

    /// <summary>Only those that somebody looks after, or only those that nobody does.</summary>
    public bool? IsAcknowledged { get; init; }

    /// <summary>Only those with a line at this time or later, in UTC ticks; 0 for all.</summary>
    public long SinceTicks { get; init; }

    /// <summary>Which come first.</summary>
    public IncidentOrder Order { get; init; }

    /// <summary>The most incidents to give, 1 to <see cref="EventSearch.GreatestLimit"/>.</summary>
    public int Limit { get; init; } = EventSearch.UsualLimit;

    /// <summary>The <see cref="IncidentPage.Next"/> of the page before in the same order, or null for the first page.</summary>
    public string? Cursor { get; init; }
}
