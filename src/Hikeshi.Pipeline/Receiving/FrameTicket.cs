namespace Hikeshi.Pipeline.Receiving;

/// <summary>The answer to an offered frame.</summary>
/// <param name="Sequence">
/// The frame's number in the journal, from 1; it rises with every frame and is never used again, also after a restart.
/// 0 when the frame was refused.
/// </param>
/// <param name="Refusal">Why it was refused.</param>
public readonly record struct FrameTicket(long Sequence, FrameRefusal Refusal)
{
    /// <summary>True when the frame will be kept.</summary>
    public bool IsTaken => Sequence > 0;
}
