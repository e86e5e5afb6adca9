namespace Hikeshi.Reporting.Tables;

/// <summary>How often something was seen, and when first and last.</summary>
internal class Tally
{
    public long Count { get; private set; }

    public long Failures { get; private set; }

    /// <summary>UTC ticks of the earliest line with a time; 0 when none had one.</summary>
    public long First { get; private set; }

    /// <summary>UTC ticks of the latest line with a time.</summary>
    public long Last { get; private set; }

    public void Add(in Occurrence seen)
    {
        Count += seen.Count;
        Failures += seen.Failed ? seen.Count : 0;
        Span(seen.Ticks, seen.Ticks);
    }

    /// <summary>Takes over what another summary saw after this one.</summary>
    public virtual void Merge(Tally later)
    {
        Count += later.Count;
        Failures += later.Failures;
        Span(later.First, later.Last);
    }

    private void Span(long first, long last)
    {
        if (first == 0)
        {
            return;
        }

        First = First == 0 ? first : Math.Min(First, first);
        Last = Math.Max(Last, last);
    }
}
