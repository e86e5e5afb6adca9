namespace Hikeshi.Web.Charts;

/// <summary>A stretch of a ribbon.</summary>
/// <param name="From">Where it begins, in UTC ticks.</param>
/// <param name="To">Where it ends.</param>
/// <param name="State">What the tunnel was.</param>
public readonly record struct RibbonSpan(long From, long To, RibbonState State);
