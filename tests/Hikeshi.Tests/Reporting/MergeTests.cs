using CsCheck;
using Hikeshi.Catalog;
using Hikeshi.Reporting;

namespace Hikeshi.Tests.Reporting;

public sealed class MergeTests
{
    private static readonly string[] Lines =
    [
        Summarised.Denied, Summarised.Completed, Summarised.FsmError, Summarised.Drift, "hello", "%FTD-6-999888: new", "%FTD-6-999889: new",
        Summarised.Completed.Replace("Group = g", "Group = h", StringComparison.Ordinal),
        Summarised.Denied.Replace("fw1", "fw3", StringComparison.Ordinal).Replace(".77", ".78", StringComparison.Ordinal),
        Summarised.Drift.Replace("at last", "at least", StringComparison.Ordinal),
        "%FTD-7-710005: UDP request discarded from 192.0.2.1/4500 to outside:192.0.2.2/4500",
        "Aug 18 18:31:08 fw1 message repeated 12 times: [ %FTD-3-710003: TCP access denied by ACL from 198.51.100.77/1 to outside:203.0.113.1/23 ]",
    ];

    [Fact]
    public void Merged_parts_are_the_whole() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]).Array[0, 40], Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]).Array[0, 40]).Sample((one, two) =>
        {
            var merged = Summarised.Of("one.log", one);
            merged.Merge(Summarised.Of("two.log", two));
            var whole = new LogSummary(MessageCatalog.BuiltIn);
            Summarised.Add(whole, "one.log", one);
            Summarised.Add(whole, "two.log", two);
            return Summarised.Json(merged) == Summarised.Json(whole);
        });

    [Fact]
    public void Full_tables_still_add_up_when_merged()
    {
        static IEnumerable<string> Wordings(char first) => Enumerable.Range(0, 900)
            .Select(i => $"%FTD-5-713119: PHASE 1 COMPLETED {first}{(char)('g' + (i / 20 / 20))}{(char)('g' + (i / 20 % 20))}{(char)('g' + (i % 20))}");
        var merged = Summarised.Of(Wordings('x'));
        merged.Merge(Summarised.Of(Wordings('y')));
        var report = ReportBuilder.Build(merged, 0);
        Assert.Equal((1_000, true, 800L), (report.Wordings.Distinct, report.Wordings.IsCapped, report.Wordings.Others));
        RankingTests.Adds(report, 0);
    }
}
