using Hikeshi.Texts;

namespace Hikeshi.Reporting.Html;

/// <summary>What the page cannot know from the log.</summary>
public sealed record HtmlOptions
{
    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>What wrote it, as in <c>hikeshi 0.1.0</c>; empty for nothing.</summary>
    public string Writer { get; init; } = "";

    /// <summary>What a reader must know to trust the numbers: sentences in the page's language.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>So many incidents are shown; a note says how many are not.</summary>
    public int MostIncidents { get; init; } = 500;

    /// <summary>So many ended sessions are shown, the latest.</summary>
    public int MostSessions { get; init; } = 200;

    /// <summary>So many tunnels are shown, the worst.</summary>
    public int MostTunnels { get; init; } = 100;

    /// <summary>So many lines of evidence and marks of timelines are shown on the whole page.</summary>
    public int MostLines { get; init; } = 10_000;
}
