namespace Hikeshi.Files.Following;

/// <summary>How a growing file is followed.</summary>
public sealed record FollowOptions
{
    /// <summary>The clock that waits and counts idle time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How often to look when nothing comes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Ends a line that has no end after this time without a byte; what comes then is a line of its own. Null waits
    /// for its end for ever.
    /// </summary>
    public TimeSpan? EndLineAfter { get; init; }

    /// <summary>
    /// Leaves out what the file holds already, but for a last line that has no end yet. A file that is not there at
    /// first is read whole.
    /// </summary>
    public bool SkipExisting { get; init; }
}
