using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>A unit took a role.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Role">active, standby, failed or ok.</param>
/// <param name="Reason">Why, in the device's words, or null.</param>
/// <param name="Line">The line.</param>
public sealed record Switchover(UnitName Unit, string Role, string? Reason, LineReference Line);
