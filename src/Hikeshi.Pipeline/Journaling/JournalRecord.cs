using Hikeshi.Framing;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Journaling;

/// <summary>A frame as the journal gives it back. Its bytes are lent like the batch it stands in.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="ReceivedTicks">When it was received, in UTC ticks.</param>
/// <param name="Origin">Where it is from.</param>
/// <param name="Frame">Its bytes.</param>
public readonly record struct JournalRecord(long Sequence, long ReceivedTicks, FrameOrigin Origin, Frame Frame);
