namespace Hikeshi.Catalog;

/// <summary>What is missing is evidence, too: after one message another must come within a time.</summary>
/// <param name="After">The messages that begin the wait.</param>
/// <param name="When">Conditions on the beginning line.</param>
/// <param name="Until">The messages that end it.</param>
/// <param name="Seconds">How long it may take.</param>
/// <param name="Cause">What the absence means, or null when it only says that something failed.</param>
/// <param name="Confidence">low or medium.</param>
public sealed record Awaited(
    IReadOnlyList<string> After,
    IReadOnlyList<SignalCondition> When,
    IReadOnlyList<string> Until,
    int Seconds,
    string? Cause,
    string Confidence);
