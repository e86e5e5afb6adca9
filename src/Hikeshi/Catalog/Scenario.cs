using Hikeshi.Texts;

namespace Hikeshi.Catalog;

/// <summary>A story that the emulator plays, or a part that stories share.</summary>
public sealed record Scenario
{
    /// <summary>The name, as in <c>crypto-acl-mismatch</c>.</summary>
    public required string Name { get; init; }

    /// <summary>True for a part: it has steps only and is played by the scenarios that include it.</summary>
    public bool IsPart { get; init; }

    /// <summary>What the story is about, a name of the closed list; empty for a part.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The codes of the causes that the log shows; none for a healthy or harmless one.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>How many peers, users or sources play the steps, each for itself.</summary>
    public int Actors { get; init; } = 1;

    /// <summary>The pause after which an actor plays the steps again, or null when once is all.</summary>
    public Pause? Again { get; init; }

    /// <summary>One line: what the story shows; empty for a part.</summary>
    public LocalText Title { get; init; } = LocalText.Empty;

    /// <summary>What the device prints, in its order.</summary>
    public IReadOnlyList<ScenarioStep> Steps { get; init; } = [];
}
