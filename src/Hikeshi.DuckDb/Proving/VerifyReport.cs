namespace Hikeshi.DuckDb.Proving;

/// <summary>What a verification found.</summary>
/// <param name="Events">How many events were looked at.</param>
/// <param name="Heads">The chains as the files have them.</param>
/// <param name="Findings">What is not whole.</param>
public sealed record VerifyReport(long Events, IReadOnlyList<ChainHead> Heads, IReadOnlyList<Finding> Findings)
{
    /// <summary>True when nothing was changed, removed or added.</summary>
    public bool IsWhole => Findings.Count == 0;
}
