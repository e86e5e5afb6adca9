namespace Hikeshi.Explaining;

/// <summary>Messages that stand near another one in a log, with their titles.</summary>
/// <param name="Before">Seen before it.</param>
/// <param name="After">Seen after it.</param>
/// <param name="Instead">Say the same in another case.</param>
public sealed record RelatedTitles(
    IReadOnlyList<RelatedTitle> Before, IReadOnlyList<RelatedTitle> After, IReadOnlyList<RelatedTitle> Instead)
{
    /// <summary>None at all.</summary>
    public static RelatedTitles None { get; } = new([], [], []);

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => Before.Count + After.Count + Instead.Count == 0;
}
