using Hikeshi.Events;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;

namespace Hikeshi.Explaining;

/// <summary>What was read of the line that is explained, beside its fields. Texts are as in the log: not safe for a terminal.</summary>
public sealed record ExplainedLine
{
    /// <summary>The line.</summary>
    public required string Raw { get; init; }

    /// <summary>Everything after the tag.</summary>
    public required string Text { get; init; }

    /// <summary>How far it was understood.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>When it happened, or null.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Whose clock the time is from.</summary>
    public TimeSource TimeSource { get; init; }

    /// <summary>What had to be assumed to know the time.</summary>
    public TimeAssumptions TimeAssumed { get; init; }

    /// <summary>The host the line names, or null.</summary>
    public string? Host { get; init; }

    /// <summary>The product of the tag, or null.</summary>
    public string? Product { get; init; }

    /// <summary>The severity as sent, or -1.</summary>
    public int Severity { get; init; } = -1;
}
