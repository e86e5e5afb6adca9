namespace Hikeshi.Catalog;

/// <summary>What a message is evidence of.</summary>
/// <param name="Strength">names, suggests, symptom, consequence, progress, clears, end or benign.</param>
/// <param name="Cause">The code of a cause, or null where the message names none.</param>
/// <param name="Side">local, peer, client, aaa, path, either or software; null where it does not matter.</param>
/// <param name="When">Conditions that must all hold for the signal to count; null for always.</param>
/// <param name="Walk">
/// True when the line is also printed on the way to success, as candidates are compared: it counts only when a
/// failure of another line follows, and opens nothing of its own.
/// </param>
public sealed record Signal(
    string Strength,
    string? Cause,
    string? Side,
    IReadOnlyList<SignalCondition>? When = null,
    bool Walk = false);
