using System.Globalization;

namespace Hikeshi.Reporting.Html;

/// <summary>Where a time stands in a picture that is as wide as there is room: in percent, with a margin for marks.</summary>
internal readonly struct TimeScale(long first, long last)
{
    private const double Margin = 2;

    public string Of(long ticks) => Percent(Place(ticks));

    public string Width(long from, long to) => Percent(Place(to) - Place(from));

    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private double Place(long ticks) => Margin + ((double)(ticks - first) / (last - first) * (100 - (2 * Margin)));
}
