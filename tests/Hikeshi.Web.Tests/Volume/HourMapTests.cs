using Hikeshi.Pipeline.Storing;
using Hikeshi.Texts;
using Hikeshi.Web.Charts;
using Hikeshi.Web.Shell;

namespace Hikeshi.Web.Tests.Volume;

public sealed class HourMapTests
{
    [Fact]
    public void The_map_has_its_figures_as_a_table_the_newest_first()
    {
        var noon = new DateTime(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc);
        EventGroup[] groups = [new(["198.51.100.7"], noon, 1200, 0), new(["\u202Ex"], noon, 3, 0), new(["198.51.100.7"], noon.AddHours(2), 4, 0), new(["other"], noon, 9, 0)];

        var table = HourMap.Of(["198.51.100.7", "\u202Ex"], groups, noon.Ticks, noon.AddHours(3).Ticks, TimeSpan.FromHours(1), new Preferences(Language.English, "UTC")).Table!;

        Assert.Equal(["Time", "198.51.100.7", "<U+202E>x"], table.Head);
        Assert.Equal([["2026-01-02 14:00", "4", "0"], ["2026-01-02 12:00", "1,200", "3"]], table.Rows);
    }
}
