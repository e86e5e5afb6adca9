using Hikeshi.Diagnosing.Failovers;

namespace Hikeshi.Web.Asking;

/// <summary>The active role went from one unit to the other, as two replications show: the active unit sends.</summary>
/// <param name="From">The unit that was active.</param>
/// <param name="To">The unit that is since.</param>
/// <param name="After">When the last replication before it ended, in UTC ticks.</param>
/// <param name="Before">When the first replication after it began.</param>
internal sealed record Switchover(UnitName From, UnitName To, long After, long Before)
{
    /// <summary>The switchovers that the replications of a pair show, the newest first.</summary>
    public static IReadOnlyList<Switchover> Of(Failover pair)
    {
        var found = new List<Switchover>();
        Replication? last = null;
        foreach (var item in pair.Replications.Where(r => r.Sender is not null))
        {
            if (last is not null && IsOther(last.Sender!, item.Sender!))
            {
                found.Add(new Switchover(last.Sender!, item.Sender!, last.End, item.Begin));
            }

            last = item;
        }

        found.Reverse();
        return found;
    }

    /// <summary>Only what both name can tell units apart.</summary>
    private static bool IsOther(UnitName a, UnitName b) =>
        a.Unit is not null && b.Unit is not null ? a.Unit != b.Unit : a.Host is not null && b.Host is not null && a.Host != b.Host;
}
