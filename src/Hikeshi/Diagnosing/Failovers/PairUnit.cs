using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Failovers;

/// <summary>A unit of a pair with the role it had last.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Role">active or standby.</param>
/// <param name="Line">The line that says so.</param>
public sealed record PairUnit(UnitName Name, string Role, LineReference Line);
