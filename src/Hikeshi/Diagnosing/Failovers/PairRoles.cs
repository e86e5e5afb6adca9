namespace Hikeshi.Diagnosing.Failovers;

/// <summary>The roles of a unit, as moves name them.</summary>
internal static class PairRoles
{
    public const string Active = "active";

    public const string Standby = "standby";
}
