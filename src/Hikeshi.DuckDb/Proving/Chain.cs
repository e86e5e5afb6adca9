namespace Hikeshi.DuckDb.Proving;

/// <summary>The hash chain of one device and hour.</summary>
internal sealed class Chain
{
    /// <summary>How many events it has.</summary>
    public long Events { get; set; }

    /// <summary>The hash of the last link; zeros before the first.</summary>
    public byte[] Head { get; init; } = new byte[ChainLink.HeadBytes];

    /// <summary>True when its row is in the file.</summary>
    public bool IsStored { get; set; }

    /// <summary>True when it has grown since its row was written.</summary>
    public bool IsTouched { get; set; }
}
