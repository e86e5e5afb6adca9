namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>How far the marks of a tunnel tell its story: for those who draw it.</summary>
public static class TunnelStory
{
    /// <summary>A negotiation without a line for so long has no end.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromTicks(TunnelTracker.Stale);

    /// <summary>True where marks may be missing: a story that holds all it may has lost those of its middle.</summary>
    /// <param name="marks">The marks of a tunnel.</param>
    /// <param name="next">The mark before which they would be missing.</param>
    public static bool MayMissBefore(IReadOnlyList<TunnelMark> marks, int next)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return marks.Count is TunnelDraft.MostMarks or TunnelDraft.BriefMarks && next == marks.Count / 2;
    }
}
