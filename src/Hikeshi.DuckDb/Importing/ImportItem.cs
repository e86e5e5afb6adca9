using Hikeshi.DuckDb.Layout;
using Hikeshi.Events;

namespace Hikeshi.DuckDb.Importing;

/// <summary>An event that waits to be imported.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Raw">The line.</param>
/// <param name="Context">What is known beside it.</param>
internal sealed record ImportItem(EventKey Key, ReadOnlyMemory<byte> Raw, EventContext Context);
