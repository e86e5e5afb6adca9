namespace Hikeshi.DuckDb.Proving;

/// <summary>
/// The end of a chain. Whoever can change the files can also compute new heads: heads that are kept elsewhere prove
/// that nobody did.
/// </summary>
/// <param name="File">The name of the file.</param>
/// <param name="Device">The device; empty for events without one.</param>
/// <param name="Hour">The hour of receipt, in UTC; null for events that were not received.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Head">SHA-256, in lower-case hexadecimal digits.</param>
public sealed record ChainHead(string File, string Device, DateTime? Hour, long Events, string Head);
