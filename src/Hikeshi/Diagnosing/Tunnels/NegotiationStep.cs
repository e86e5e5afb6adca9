namespace Hikeshi.Diagnosing.Tunnels;

/// <summary>One line of a negotiation.</summary>
/// <param name="What">The move, as the catalog names it; a message as sent, resent or received.</param>
/// <param name="Number">Which message of its mode it is, from 1; 0 where that is not known.</param>
/// <param name="Line">The line.</param>
public sealed record NegotiationStep(string What, int Number, LineReference Line);
