namespace Hikeshi.Reporting.Html;

/// <summary>What is left of the lines that a page may show, so that no log makes a page that no browser opens.</summary>
internal sealed class PageBudget(int lines)
{
    private int _left = lines;

    /// <summary>How many of the wanted lines may be shown; one is always shown.</summary>
    public int Take(int wanted)
    {
        var taken = Math.Min(wanted, Math.Max(_left, 1));
        _left -= taken;
        return taken;
    }
}
