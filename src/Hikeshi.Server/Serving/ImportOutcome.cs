namespace Hikeshi.Server.Serving;

/// <summary>What came of a file.</summary>
/// <param name="Added">Events that were added.</param>
/// <param name="Known">Events that were there already.</param>
/// <param name="Refused">Lines that were no event.</param>
/// <param name="Incidents">What diagnosis found in a log; null for exports.</param>
/// <param name="Problems">What could not be read, a sentence each.</param>
internal sealed record ImportOutcome(long Added, long Known, long Refused, int? Incidents, IReadOnlyList<string> Problems);
