using Hikeshi.Diagnosing.Tunnels;

namespace Hikeshi.Web.Charts;

/// <summary>One line of a negotiation as a sequence chart shows it.</summary>
/// <param name="Step">The line.</param>
/// <param name="Way">Which way its arrow points.</param>
/// <param name="IsAgain">True when the message had been sent before.</param>
internal sealed record SequenceRow(NegotiationStep Step, SequenceWay Way, bool IsAgain);
