namespace Hikeshi.Catalog;

/// <summary>A tunnel that was negotiated regularly and is not any more: its absence is evidence, too.</summary>
/// <param name="Cause">What it means.</param>
/// <param name="Times">How often it must have been negotiated with the same interval.</param>
/// <param name="Missed">How many intervals must pass without a negotiation.</param>
/// <param name="Seconds">The shortest interval that counts.</param>
/// <param name="Class">The class that the device must go on logging after these intervals.</param>
/// <param name="Level">At which level, or a more verbose one.</param>
public sealed record Silence(string Cause, int Times, int Missed, int Seconds, string Class, int Level);
