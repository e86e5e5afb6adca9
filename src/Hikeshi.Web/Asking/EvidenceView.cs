namespace Hikeshi.Web.Asking;

/// <summary>A line that proves something.</summary>
/// <param name="Key">The stored event's key, or null.</param>
/// <param name="Ticks">When, in UTC ticks; 0 when not known.</param>
/// <param name="Id">The message.</param>
/// <param name="Text">What follows the tag.</param>
public sealed record EvidenceView(string? Key, long Ticks, string Id, string Text);
