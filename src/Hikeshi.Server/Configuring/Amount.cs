using System.Globalization;

namespace Hikeshi.Server.Configuring;

/// <summary>Numbers, times and sizes as they stand in the file, in the largest unit that leaves no rest.</summary>
internal static class Amount
{
    private static readonly (string Unit, long Milliseconds)[] Times = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)];

    private static readonly string[] Sizes = ["T", "G", "M", "K"];

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(TimeSpan time)
    {
        var whole = (long)time.TotalMilliseconds;
        var (unit, size) = whole == 0 ? ("s", 1) : Times.First(t => whole % t.Milliseconds == 0);
        return Of(whole / size) + unit;
    }

    public static string OfBytes(long bytes)
    {
        var at = Sizes.Index().FirstOrDefault(s => bytes % (1L << (10 * (Sizes.Length - s.Index))) == 0, (Index: Sizes.Length, Item: ""));
        return Of(bytes >> (10 * (Sizes.Length - at.Index))) + at.Item;
    }
}
