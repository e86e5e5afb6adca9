namespace Hikeshi.Syslog.Relp;

/// <summary>An answer that waits for its turn.</summary>
/// <param name="Transaction">The number by which the sender knows the frame.</param>
/// <param name="Kind">What it is told.</param>
/// <param name="Sequence">The frame's sequence in the journal, to be safe first; 0 when there is nothing to wait for.</param>
internal readonly record struct RelpAnswer(int Transaction, RelpAnswerKind Kind, long Sequence);
