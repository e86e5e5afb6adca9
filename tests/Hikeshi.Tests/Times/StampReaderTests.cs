using System.Globalization;
using System.Text;
using Hikeshi.Headers.Times;

namespace Hikeshi.Tests.Times;

public sealed class StampReaderTests
{
    [Theory]
    [InlineData("Aug 18 2026 18:24:29 rest", "2026-8-18 18:24:29.0", 20)]
    [InlineData("Aug 18 18:24:29: rest", "0-8-18 18:24:29.0", 15)]
    [InlineData("May  5 18:16:21", "0-5-5 18:16:21.0", 15)]
    [InlineData("jun  13  2023 12:12:45", "2023-6-13 12:12:45.0", 22)]
    [InlineData("2026 Aug 07 10:29:42", "2026-8-7 10:29:42.0", 20)]
    [InlineData("2026-08-18T18:24:29Z", "2026-8-18 18:24:29.0 +0", 20)]
    [InlineData("2026-08-18 18:24:29", "2026-8-18 18:24:29.0", 19)]
    [InlineData("2026-08-18T18:24:29.5-07:30", "2026-8-18 18:24:29.5000000 -450", 27)]
    [InlineData("2026-08-18T18:24:29+0900", "2026-8-18 18:24:29.0 +540", 24)]
    [InlineData("Aug 18 18:24:29,25", "0-8-18 18:24:29.2500000", 18)]
    [InlineData("Fri Sep 06 14:32:18 2024: ", "2024-9-6 14:32:18.0", 24)]
    [InlineData("Fri Sep 06 2024 14:32:18", "2024-9-6 14:32:18.0", 24)]
    [InlineData("23/11/2025 19:10:03.123", "2025-11-23 19:10:03.1230000", 23)]
    [InlineData("06/01/2025 19:10:03", "2025-6-1 19:10:03.0", 19)]
    [InlineData("10:29:42", "0-0-0 10:29:42.0", 8)]
    [InlineData("10:29:42: ", "0-0-0 10:29:42.0", 8)]
    [InlineData("Feb 29 10:00:00", "0-2-29 10:00:00.0", 15)]
    [InlineData("Dec 31 2026 23:59:60", "2026-12-31 23:59:60.0", 20)]
    public void Reads_every_form(string text, string expected, int length)
    {
        Stamp stamp = default;
        Assert.Equal(length, StampReader.Read(Encoding.ASCII.GetBytes(text), 0, ref stamp));
        var offset = stamp.HasOffset ? $" {stamp.OffsetMinutes:+0;-0;+0}" : "";
        var ticks = stamp.Ticks == 0 ? "0" : stamp.Ticks.ToString("D7", CultureInfo.InvariantCulture);
        Assert.Equal(expected, $"{stamp.Year}-{stamp.Month}-{stamp.Day} {stamp.Hour}:{stamp.Minute:D2}:{stamp.Second:D2}.{ticks}{offset}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Aug")]
    [InlineData("Aug 18")]
    [InlineData("Aug 18 2026")]
    [InlineData("Aug 18 18:24")]
    [InlineData("Aug 32 2026 18:24:29")]
    [InlineData("Feb 29 2026 18:24:29")]
    [InlineData("Feb 30 18:24:29")]
    [InlineData("Aug 00 2026 18:24:29")]
    [InlineData("Aug 18 2026 24:00:00")]
    [InlineData("Aug 18 2026 23:60:00")]
    [InlineData("Aug 18 2026 23:59:61")]
    [InlineData("Aug 18 2026 23:59:5")]
    [InlineData("2026-00-10T10:00:00Z")]
    [InlineData("2026-13-10T10:00:00Z")]
    [InlineData("2026-10-00T10:00:00Z")]
    [InlineData("0000-01-01T10:00:00Z")]
    [InlineData("0/0/2025 10:00:00")]
    [InlineData("August 18 2026 18:24:29")]
    [InlineData("10:20:30:40:50:60")]
    [InlineData("10:20:30::1")]
    [InlineData("2001:db8::1")]
    [InlineData("192.0.2.1")]
    public void What_is_no_time_is_not_read(string text)
    {
        Stamp stamp = default;
        Assert.Equal(0, StampReader.Read(Encoding.ASCII.GetBytes(text), 0, ref stamp));
    }
}
