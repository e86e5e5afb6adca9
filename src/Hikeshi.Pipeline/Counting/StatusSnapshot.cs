namespace Hikeshi.Pipeline.Counting;

/// <summary>Events by how far they were understood.</summary>
/// <param name="Parsed">Known message in a known wording.</param>
/// <param name="Drift">Known message in an unknown wording.</param>
/// <param name="Unknown">A tag with an unknown number.</param>
/// <param name="Untagged">No Cisco tag and no known wording.</param>
public readonly record struct StatusSnapshot(long Parsed, long Drift, long Unknown, long Untagged)
{
    /// <summary>All of them.</summary>
    public long All => Parsed + Drift + Unknown + Untagged;
}
