namespace Hikeshi.Diagnosing.Failovers;

/// <summary>The words of closed lists as the contract spells them.</summary>
public static class FailoverWords
{
    /// <summary>open, completed, skipped, incomplete, unfinished.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string Of(ReplicationOutcome outcome) => outcome switch
    {
        ReplicationOutcome.Completed => "completed",
        ReplicationOutcome.Skipped => "skipped",
        ReplicationOutcome.Incomplete => "incomplete",
        ReplicationOutcome.Unfinished => "unfinished",
        _ => "open",
    };

    /// <summary>full, hash, command.</summary>
    /// <param name="mode">The mode.</param>
    public static string Of(ReplicationMode mode) => mode switch
    {
        ReplicationMode.Hash => "hash",
        ReplicationMode.Command => "command",
        _ => "full",
    };

    /// <summary>equal, differs, timeout; null where no comparison was seen.</summary>
    /// <param name="result">The result.</param>
    public static string? Of(HashResult result) => result switch
    {
        HashResult.Equal => "equal",
        HashResult.Differs => "differs",
        HashResult.Timeout => "timeout",
        _ => null,
    };

    /// <summary>line, restart, silence; null while it goes on.</summary>
    /// <param name="end">What ended it.</param>
    public static string? Of(ReplicationEnd end) => end switch
    {
        ReplicationEnd.Line => "line",
        ReplicationEnd.Restart => "restart",
        ReplicationEnd.Silence => "silence",
        _ => null,
    };
}
