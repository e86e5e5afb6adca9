namespace Hikeshi.Pipeline.Storing;

/// <summary>Which sessions are listed. What is null does not matter.</summary>
public sealed record SessionSearch
{
    /// <summary>Only this device.</summary>
    public string? Device { get; init; }

    /// <summary>Only this user.</summary>
    public string? User { get; init; }

    /// <summary>Only this peer.</summary>
    public string? Peer { get; init; }

    /// <summary>Only those that ended at this time or later, in UTC ticks; 0 for all.</summary>
    public long SinceTicks { get; init; }

    /// <summary>The most sessions to give, 1 to <see cref="EventSearch.GreatestLimit"/>.</summary>
    public int Limit { get; init; } = EventSearch.UsualLimit;

    /// <summary>The <see cref="SessionPage.Next"/> of the page before, or null for the first page.</summary>
    public string? Cursor { get; init; }
}
