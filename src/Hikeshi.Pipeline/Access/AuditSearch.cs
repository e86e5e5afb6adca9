namespace Hikeshi.Pipeline.Access;

/// <summary>What is asked of the audit log.</summary>
public sealed record AuditSearch
{
    /// <summary>The most rows of a page.</summary>
    public const int GreatestLimit = 1000;

    /// <summary>Only rows with a smaller number.</summary>
    public long? Before { get; init; }

    /// <summary>Only what this one did.</summary>
    public string? Person { get; init; }

    /// <summary>Only this.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>How many rows at most.</summary>
    public int Limit { get; init; } = 100;
}
