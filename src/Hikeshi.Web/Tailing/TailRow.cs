using Hikeshi.Web.Searching;

namespace Hikeshi.Web.Tailing;

/// <summary>A row of the live page: an event, or how many were left out at this place.</summary>
/// <param name="Number">Counts rows, so that the page knows which are new.</param>
/// <param name="Hit">The event; null for a gap.</param>
/// <param name="LeftOut">Gaps: how many events are not shown.</param>
/// <param name="IsPaused">Gaps: true when they came while the page stood still; false when they were too many to show.</param>
public sealed record TailRow(long Number, HitRow? Hit, long LeftOut, bool IsPaused = false);
