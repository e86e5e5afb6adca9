using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Diagnosing.Incidents;

/// <summary>The last failure of a tunnel, as its story tells it.</summary>
/// <param name="Stage">What the tunnel was at.</param>
/// <param name="Facts">
/// The negotiation that failed; of a tunnel that was up, the last one before, or null where the log begins later. As it
/// stood when the failure was judged, without its lines.
/// </param>
public sealed record FailedNegotiation(FailureStage Stage, Negotiation? Facts);
