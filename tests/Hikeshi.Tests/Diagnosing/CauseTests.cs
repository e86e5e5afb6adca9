using Hikeshi.Catalog;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>
/// Each cause has a log in which it is the cause, and a log with the same suspicious lines in which it is not.
/// </summary>
public sealed class CauseTests
{
    public static TheoryData<string> Codes() => [.. Diagnosed.CauseCodes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_cause_is_found_where_it_is(string code) => VerdictFile.AssertHolds("causes", code, "positive");

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_cause_is_not_found_where_it_is_not(string code) => VerdictFile.AssertHolds("causes", code, "near-miss");

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_near_miss_has_the_suspicious_lines_and_not_the_cause(string code)
    {
        Assert.NotEmpty(Diagnosed.Lines("causes", code, "near-miss.log"));
        Assert.DoesNotContain(code, Verdicts.Expected(Diagnosed.Lines("causes", code, "near-miss.expected")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_positive_log_names_its_cause_or_a_session_that_ended_for_it(string code)
    {
        var expected = Verdicts.Expected(Diagnosed.Lines("causes", code, "positive.expected"));

        Assert.True(
            expected.Contains($"    {code} ", StringComparison.Ordinal)
            || (expected.StartsWith("healthy\nsession ", StringComparison.Ordinal) && MessageCatalog.BuiltIn.FindCause(code)!.Opens.Count == 0),
            expected);
    }

    [Fact]
    public void Every_folder_of_a_cause_is_a_cause() =>
        Assert.Equal(
            Diagnosed.CauseCodes,
            Directory.EnumerateDirectories(Path.Join(Diagnosed.Folder, "causes")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal));
}
