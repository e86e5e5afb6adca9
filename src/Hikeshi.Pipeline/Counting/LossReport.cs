using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Counting;

/// <summary>Lines that were lost; the server makes an incident <c>logging.loss</c> of it.</summary>
/// <param name="Origin">Whose they were; null for origins beyond the table.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many.</param>
/// <param name="First">When the first of them was lost.</param>
/// <param name="Last">When the last of them was lost.</param>
public sealed record LossReport(FrameOrigin? Origin, FrameRefusal Reason, long Count, DateTimeOffset First, DateTimeOffset Last);
