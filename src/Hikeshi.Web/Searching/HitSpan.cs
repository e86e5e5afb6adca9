namespace Hikeshi.Web.Searching;

/// <summary>How many hits are in a span of time.</summary>
/// <param name="Start">Where it begins, in UTC; null for hits without any time.</param>
/// <param name="Width">How long it is.</param>
/// <param name="Count">How many.</param>
public readonly record struct HitSpan(DateTime? Start, TimeSpan Width, long Count);
