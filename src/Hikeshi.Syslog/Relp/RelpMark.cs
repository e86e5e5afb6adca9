namespace Hikeshi.Syslog.Relp;

/// <summary>By what a frame is known again. Transaction numbers cannot serve: senders renew them.</summary>
/// <param name="Hash">XXH3 of its bytes.</param>
/// <param name="Length">Its length.</param>
/// <param name="Sequence">Its sequence in the journal, which must be safe before it is confirmed; 0 when it is.</param>
internal readonly record struct RelpMark(ulong Hash, int Length, long Sequence)
{
    public bool IsSame(RelpMark other) => Hash == other.Hash && Length == other.Length;
}
