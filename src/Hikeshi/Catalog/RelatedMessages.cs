namespace Hikeshi.Catalog;

/// <summary>Messages that stand near another one in a log.</summary>
/// <param name="Before">IDs seen before it.</param>
/// <param name="After">IDs seen after it.</param>
/// <param name="Instead">IDs that say the same in another case.</param>
public sealed record RelatedMessages(
    IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<string> Instead)
{
    /// <summary>None at all.</summary>
    public static RelatedMessages None { get; } = new([], [], []);
}
