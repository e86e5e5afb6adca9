namespace Hikeshi.Diagnosing.Saving;

/// <summary>What joins nameless lines to subjects.</summary>
internal sealed class JoinState
{
    public required Dictionary<string, SubjectState?> New { get; init; }

    public required Dictionary<string, SubjectState?> Old { get; init; }

    public required List<ActiveState> Active { get; init; }
}
