namespace Hikeshi.Diagnosing.Observing;

/// <summary>A signal that applies to a line.</summary>
/// <param name="Strength">How strongly it speaks.</param>
/// <param name="Cause">The cause, or null.</param>
/// <param name="Side">Whose side, or null.</param>
/// <param name="Walk">True when it counts only with a failure of another line.</param>
/// <param name="Place">Its place among the signals of its entry: the first is the likeliest.</param>
internal sealed record ObservedSignal(Strength Strength, string? Cause, string? Side, bool Walk, int Place);
