using System.Globalization;
using System.Text;
using Hikeshi.Headers.Times;

namespace Hikeshi.Tests.Times;

public sealed class TimeResolverTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Theory]
    // 26 hours after 2026-08-18T10:00Z is 2026-08-19T12:00Z.
    [InlineData("Aug 18 10:00:00", "2026-08-18T10:00:00Z")]
    [InlineData("Aug 19 12:00:00", "2026-08-19T12:00:00Z")]
    [InlineData("Aug 19 12:00:01", "2025-08-19T12:00:01Z")]
    [InlineData("Aug 19 23:00:00", "2025-08-19T23:00:00Z")]
    [InlineData("Aug 20 00:00:00", "2025-08-20T00:00:00Z")]
    [InlineData("Jan 01 00:00:00", "2026-01-01T00:00:00Z")]
    [InlineData("Dec 31 23:59:59", "2025-12-31T23:59:59Z")]
    [InlineData("Feb 29 10:00:00", "2024-02-29T10:00:00Z")]
    // The stated zone counts: this is 11:59 UTC, then 12:01.
    [InlineData("Aug 19 20:59:00 JST: %", "2026-08-19T11:59:00Z")]
    [InlineData("Aug 19 21:01:00 JST: %", "2025-08-19T12:01:00Z")]
    public void A_date_without_year_takes_the_newest_year_that_is_at_most_26_hours_ahead(string text, string expected) =>
        Assert.Equal(expected + " Year", Resolve(new TimeOptions { Newest = At("2026-08-18T10:00:00Z") }, text)[0].Replace(", Zone", "", StringComparison.Ordinal));

    [Fact]
    public void At_the_turn_of_the_year_both_years_are_right()
    {
        Assert.Equal(
            ["2026-12-31T23:00:00Z Year, Zone", "2027-01-01T01:00:00Z Year, Zone"],
            Resolve(new TimeOptions { Newest = At("2026-12-31T23:30:00Z") }, "Dec 31 23:00:00", "Jan  1 01:00:00"));
        Assert.Equal(
            "2026-12-31T17:00:00Z Year, Zone",
            Resolve(new TimeOptions { Newest = At("2026-12-30T20:00:00Z"), Zone = Tokyo }, "Jan  1 02:00:00")[0]);
    }

    [Fact]
    public void Feb_29_is_found_over_a_century_without_one() =>
        Assert.Equal("2096-02-29T00:00:00Z Year, Zone", Resolve(new TimeOptions { Newest = At("2104-02-01T00:00:00Z") }, "Feb 29 00:00:00")[0]);

    [Fact]
    public void The_first_year_rolls_over_in_both_directions() => Assert.Equal(
        [
            "2023-11-30T10:00:00Z Year, Zone", "2023-12-31T23:59:59Z Year, Zone", "2024-01-01T00:00:00Z Year, Zone",
            "2023-12-31T23:59:58Z Year, Zone", "2024-01-02T00:00:00Z Year, Zone", "2024-02-29T00:00:00Z Year, Zone",
        ],
        Resolve(
            new TimeOptions { Newest = At("2026-08-18T10:00:00Z"), FirstYear = 2023 },
            "Nov 30 10:00:00", "Dec 31 23:59:59", "Jan  1 00:00:00", "Dec 31 23:59:58", "Jan  2 00:00:00", "Feb 29 00:00:00"));

    [Fact]
    public void The_first_year_is_that_of_the_first_line_with_a_date() => Assert.Equal(
        ["2026-08-18T10:00:00Z Date, Zone", "2023-11-30T10:00:00Z Year, Zone"],
        Resolve(new TimeOptions { Newest = At("2026-08-18T10:00:00Z"), FirstYear = 2023 }, "10:00:00", "Nov 30 10:00:00"));

    [Fact]
    public void A_day_that_the_year_has_not_is_no_time() => Assert.Equal(
        ["unknown", "2023-03-01T00:00:00Z Year, Zone"],
        Resolve(new TimeOptions { FirstYear = 2023 }, "Feb 29 00:00:00", "Mar  1 00:00:00"));

    [Fact]
    public void A_time_without_date_is_near_its_neighbour() => Assert.Equal(
        [
            "2026-08-17T23:59:58Z Zone", "2026-08-17T23:59:59Z Date, Zone", "2026-08-18T00:00:01Z Date, Zone",
            "2026-08-17T23:59:59.5Z Date, Zone", "2026-08-18T08:00:00Z Date, Zone",
        ],
        Resolve(
            new TimeOptions { Newest = At("2026-08-20T10:00:00Z") },
            "Aug 17 2026 23:59:58", "23:59:59", "00:00:01", "23:59:59.5", "08:00:00"));

    [Fact]
    public void Zone_names_come_from_the_map_and_then_from_the_table() => Assert.Equal(
        ["2026-08-18T09:00:00Z None", "2026-08-18T02:00:00Z None", "2026-08-18T10:00:00Z Zone", "2026-08-18T10:00:00Z None"],
        Resolve(
            new TimeOptions { ZoneNames = new Dictionary<string, TimeSpan>(StringComparer.Ordinal) { ["BST"] = TimeSpan.FromHours(8) } },
            "Aug 18 2026 10:00:00 CET: %", "Aug 18 2026 10:00:00 BST: %", "Aug 18 2026 10:00:00 XXT: %", "Aug 18 2026 10:00:00Z"));

    [Fact]
    public void The_zone_option_knows_summer_time() => Assert.Equal(
        [
            "2026-03-08T06:59:59Z Zone", "2026-03-08T07:00:00Z Zone", "2026-07-01T16:00:00Z Zone", "2026-12-01T17:00:00Z Zone",
            "2026-11-01T06:30:00Z Zone",
        ],
        Resolve(
            new TimeOptions { Zone = NewYork },
            "Mar  8 2026 01:59:59", "Mar  8 2026 03:00:00", "Jul  1 2026 12:00:00", "Dec  1 2026 12:00:00", "Nov  1 2026 01:30:00"));

    [Theory]
    [InlineData("Dec 31 2026 23:59:60", "2026-12-31T23:59:59Z Zone")]
    [InlineData("0001-01-01T00:00:00+14:00", "unknown")]
    [InlineData("9998-12-31T23:59:59Z", "9998-12-31T23:59:59Z None")]
    [InlineData("2026-08-18T10:00:00.123456789Z", "2026-08-18T10:00:00.1234567Z None")]
    [InlineData("2026-08-18T10:00:00-14:00", "2026-08-19T00:00:00Z None")]
    public void The_edges_of_time_do_not_throw(string text, string expected) =>
        Assert.Equal(expected, Resolve(new TimeOptions(), text)[0]);

    [Fact]
    public void Extreme_options_do_not_throw()
    {
        Assert.NotEmpty(Resolve(new TimeOptions { Newest = DateTimeOffset.MaxValue }, "Aug 18 10:00:00", "10:00:00")[0]);
        Assert.NotEmpty(Resolve(new TimeOptions { Newest = DateTimeOffset.MinValue }, "Aug 18 10:00:00", "10:00:00")[0]);
        Assert.Equal("unknown", Resolve(new TimeOptions { FirstYear = 0 }, "Aug 18 10:00:00")[0]);
        Assert.Equal("unknown", Resolve(new TimeOptions { FirstYear = 10_000 }, "Aug 18 10:00:00")[0]);
        Assert.NotEmpty(Resolve(new TimeOptions(), "0001-01-01T01:00:00", "23:00:00")[1]);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Resolve(TimeOptions options, params string[] texts)
    {
        var resolver = new TimeResolver(options);
        return [.. texts.Select(text =>
        {
            var line = Encoding.ASCII.GetBytes(text);
            Stamp stamp = default;
            Assert.True(StampReader.Read(line, 0, ref stamp) > 0, text);
            var time = resolver.Resolve(ref stamp, line);
            return time.IsKnown
                ? $"{new DateTime(time.UtcTicks, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)} {time.Assumed}"
                : "unknown";
        })];
    }
}
