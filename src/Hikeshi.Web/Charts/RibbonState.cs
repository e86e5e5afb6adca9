namespace Hikeshi.Web.Charts;

/// <summary>What a tunnel was for a while.</summary>
public enum RibbonState
{
    /// <summary>The lines do not tell, or are no longer kept.</summary>
    Unknown,

    /// <summary>A phase 2 was up.</summary>
    Up,

    /// <summary>It was being negotiated and not up.</summary>
    Negotiating,

    /// <summary>It had failed or ended.</summary>
    Down,
}
