namespace Hikeshi.Reporting.Html;

/// <summary>The ends of a picture's time. Its description says them, too, so screen readers need not read them twice.</summary>
internal static class Axis
{
    public static void Write(Page page, long first, long last)
    {
        using var axis = page.Html.Open("div", ("class", "axis"), ("aria-hidden", "true"));
        page.Time(PageWords.Moment(first));
        page.Time(PageWords.Moment(last));
    }
}
