namespace Hikeshi.Syslog.Sending;

/// <summary>What became of the lines.</summary>
/// <param name="Sent">Lines that were handed to the network, each counted once.</param>
/// <param name="Acknowledged">Lines that the receiver said it has; only RELP tells.</param>
/// <param name="Unsure">
/// Lines of which nobody knows whether they arrived. RELP: those without an acknowledgement. TCP and TLS: all of a
/// connection that broke, since TCP does not tell a program what was read. UDP: those that met a closed port.
/// </param>
/// <param name="Resent">Lines that were sent once more, on a new connection.</param>
/// <param name="Connections">How many connections it took.</param>
public readonly record struct SendCounts(long Sent, long Acknowledged, long Unsure, long Resent, int Connections);
