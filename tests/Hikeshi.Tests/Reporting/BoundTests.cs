using System.Globalization;
using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Reporting;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Reporting;

/// <summary>A million different names, IDs or wordings: memory stays bounded and no count is lost.</summary>
[Collection(Alone.Name)]
public sealed class BoundTests
{
    private const int Million = 1_000_000;

    [Fact]
    public void Devices_peers_and_sources()
    {
        var report = Flood(i => $"Aug 18 2026 18:24:02 fw{i} : %FTD-5-713119: Group = g{i}, IP = {Address(i)}, PHASE 1 COMPLETED");
        Assert.Equal((10_000, true, 990_000L), (report.Devices.Distinct, report.Devices.IsCapped, report.Devices.Others + Shown(report)));
        Assert.Equal((100_000, true), (report.Peers.Distinct, report.Peers.IsCapped));
        Assert.Equal(Million, report.Peers.Rows.Sum(r => r.Seen.Count) + report.Peers.Others);

        static long Shown(LogReport report) => report.Devices.Rows.Sum(r => r.Seen.Count) - 10_000;
    }

    [Fact]
    public void Sources_that_were_denied()
    {
        var report = Flood(i => $"%FTD-3-710003: TCP access denied by ACL from {Address(i)}/4000 to outside:203.0.113.1/23");
        Assert.Equal((100_000, true, 900_000L), (report.DeniedSources.Distinct, report.DeniedSources.IsCapped, report.DeniedSources.Others));
    }

    [Fact]
    public void Ids()
    {
        var report = Flood(i => $"%FTD-6-{1_000_000 + i}: new");
        Assert.Equal((100_000, true, 900_000L), (report.UnknownIds.Distinct, report.UnknownIds.IsCapped, report.UnknownIds.Others));
    }

    [Fact]
    public void Wordings()
    {
        var report = Flood(i => $"%FTD-5-713119: PHASE 1 COMPLETED {Letters(i)}");
        Assert.Equal((1_000, true, 999_000L), (report.Wordings.Distinct, report.Wordings.IsCapped, report.Wordings.Others));
    }

    private static LogReport Flood(Func<int, string> line)
    {
        var summary = new LogSummary(MessageCatalog.BuiltIn);
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Million; i++)
        {
            summary.Add(reader.Read(Encoding.UTF8.GetBytes(line(i))));
        }

        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - before < 96_000_000, "the summary keeps too much");
        var report = ReportBuilder.Build(summary, 0);
        Assert.Equal(Million, report.All.Count);
        RankingTests.Adds(report, 0);
        RankingTests.Adds(ReportBuilder.Build(summary, 5), 5);
        return report;
    }

    private static string Address(int i) => string.Create(CultureInfo.InvariantCulture, $"10.{i >> 16}.{(i >> 8) & 255}.{i & 255}");

    private static string Letters(int i)
    {
        var letters = new char[6];
        for (var k = 0; k < letters.Length; k++, i /= 20)
        {
            letters[k] = (char)('g' + (i % 20));
        }

        return new string(letters);
    }
}
