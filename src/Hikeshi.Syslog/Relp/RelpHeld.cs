namespace Hikeshi.Syslog.Relp;

/// <summary>A frame that is neither taken nor confirmed while it is in doubt.</summary>
/// <param name="Transaction">The number by which the sender knows it.</param>
/// <param name="Mark">By what it is known again.</param>
/// <param name="Line">Its bytes.</param>
/// <param name="Cut">How many more there were.</param>
internal sealed record RelpHeld(int Transaction, RelpMark Mark, byte[] Line, long Cut);
