using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Tailing;

/// <summary>What came within a moment.</summary>
/// <param name="Events">The newest events, the oldest of them first.</param>
/// <param name="LeftOut">How many came before them and are not among them.</param>
/// <param name="Came">How many there were in all.</param>
public sealed record TailBatch(IReadOnlyList<StoredEvent> Events, long LeftOut, long Came);
