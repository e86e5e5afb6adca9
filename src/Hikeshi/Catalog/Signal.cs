namespace Hikeshi.Catalog;

/// <summary>What a message is evidence of.</summary>
/// <param name="Strength">names, suggests, symptom, consequence, progress, clears, end or benign.</param>
/// <param name="Cause">The code of a cause, or null where the message names none.</param>
/// <param name="Side">local, peer, client, aaa, path, either or software; null where it does not matter.</param>
public sealed record Signal(string Strength, string? Cause, string? Side);
