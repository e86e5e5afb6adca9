namespace Hikeshi.DuckDb.Proving;

/// <summary>What is not whole.</summary>
public enum FindingKind
{
    /// <summary>An event of the chain was changed, or its events were put into another order.</summary>
    Changed,

    /// <summary>Events of the chain are gone.</summary>
    Missing,

    /// <summary>The chain has events that the store did not write.</summary>
    Added,

    /// <summary>The whole file is gone, and no retention removed it.</summary>
    FileMissing,

    /// <summary>The file cannot be read.</summary>
    FileDamaged,
}
