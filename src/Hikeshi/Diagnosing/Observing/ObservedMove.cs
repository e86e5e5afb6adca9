namespace Hikeshi.Diagnosing.Observing;

/// <summary>What a line tells of a negotiation; see <see cref="Catalog.Move"/>.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Phase">1, 2, or 0 where the move does not say.</param>
/// <param name="Role">The role of this device, or null.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Step">Which pair of messages; 0 for none.</param>
internal sealed record ObservedMove(MoveKind Kind, int Phase, string? Role, string? Mode, int Step);
