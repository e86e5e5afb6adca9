namespace Hikeshi.Diagnosing.Saving;

/// <summary>What joins nameless lines to subjects.</summary>
internal sealed class JoinState
{
    public required List<NameState> New { get; init; }

    public required List<NameState> Old { get; init; }

    public required List<ActiveState> Active { get; init; }
}
