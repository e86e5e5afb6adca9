using System.Globalization;
using Hikeshi.Diagnosing;
using Hikeshi.Diagnosing.Incidents;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>What happens to lines on the way changes no verdict, or makes it less sure; never another one.</summary>
public sealed class VariantTests
{
    private const double Loss = 0.05;

    private const string Untimed = "no-times";

    public static TheoryData<string> Codes() => [.. Diagnosed.CauseCodes];

    /// <summary>The positive logs of all causes, and the situations.</summary>
    public static TheoryData<string> Logs() =>
    [
        .. Diagnosed.CauseCodes.Select(c => $"causes/{c}/positive.log"),
        .. SituationTests.Names().Select(r => r.Data).Where(n => n != Untimed).Select(n => $"situations/{n}.log"),
    ];

    [Theory]
    [MemberData(nameof(Logs))]
    public void Lines_of_one_second_in_another_order_change_no_verdict(string log)
    {
        var lines = Diagnosed.Lines(log);
        var expected = Causes.Of(Diagnosed.Log(lines));

        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var shuffled = lines.GroupBy(Stamp).SelectMany(g => g.OrderBy(_ => random.Next())).ToList();

            Assert.Equal(expected, Causes.Of(Diagnosed.Log(shuffled)));
        }
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Lines_that_overtake_each_other_within_two_seconds_change_no_verdict(string log)
    {
        var lines = Diagnosed.Lines(log);
        var expected = Causes.Of(Diagnosed.Log(lines));

        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var late = lines.OrderBy(l => Time(l).AddSeconds(2 * random.NextDouble())).ToList();

            Assert.Equal(expected, Causes.Of(Diagnosed.Log(late)));
        }
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Lines_that_come_twice_change_no_verdict_and_make_none_surer(string log)
    {
        var lines = Diagnosed.Lines(log);

        Assert.Equal(Causes.Of(Diagnosed.Log(lines)), Causes.Of(Diagnosed.Log(lines.SelectMany(l => new[] { l, l }))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Lines_of_a_near_miss_that_come_twice_stay_harmless(string code)
    {
        var lines = Diagnosed.Lines("causes", code, "near-miss.log");

        Assert.Equal(Causes.Of(Diagnosed.Log(lines)), Causes.Of(Diagnosed.Log(lines.SelectMany(l => new[] { l, l }))));
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void Any_pieces_the_bytes_come_in_give_the_same_verdict(string log)
    {
        var text = Diagnosed.Text(log);
        var expected = Verdicts.Of(Diagnosed.Log(text));

        Assert.All([1, 7, 64, 1000], size => Assert.Equal(expected, Verdicts.Of(Diagnosed.Log(text, size))));
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void One_lost_line_never_turns_the_verdict_into_another_one(string log)
    {
        var lines = Diagnosed.Lines(log);
        var whole = Diagnosed.Log(lines);

        for (var lost = 0; lost < lines.Count; lost++)
        {
            AssertNoWorse(whole, Diagnosed.Log(lines.Where((_, i) => i != lost)), $"{log} without line {lost + 1}");
        }
    }

    [Theory]
    [MemberData(nameof(Logs))]
    public void One_line_in_twenty_lost_never_turns_the_verdict_into_another_one(string log)
    {
        var lines = Diagnosed.Lines(log);
        var whole = Diagnosed.Log(lines);

        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            AssertNoWorse(whole, Diagnosed.Log(lines.Where(_ => random.NextDouble() >= Loss)), $"{log} with loss {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_lost_line_of_a_near_miss_makes_no_cause_sure(string code)
    {
        var lines = Diagnosed.Lines("causes", code, "near-miss.log");
        var known = Verdicts.Of(Diagnosed.Log(lines));

        for (var lost = 0; lost < lines.Count; lost++)
        {
            var less = Diagnosed.Log(lines.Where((_, i) => i != lost));
            Assert.DoesNotContain(less.Incidents.SelectMany(i => i.Causes), c => c.Confidence == Confidence.High && !known.Contains(c.Code, StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// A cause that the whole log has may stay or become less sure, or go; it never becomes surer. A cause that the
    /// whole log does not have is wrong: it must be less sure than the surest cause of the whole log. An incident
    /// without a cause may always come.
    /// </summary>
    private static void AssertNoWorse(Diagnosis whole, Diagnosis less, string where)
    {
        var known = whole.Incidents.SelectMany(i => i.Causes).GroupBy(c => c.Code).ToDictionary(g => g.Key, g => g.Max(c => c.Confidence));
        var surest = known.Values.DefaultIfEmpty(Confidence.Medium).Max();
        foreach (var incident in less.Incidents)
        {
            foreach (var cause in incident.Causes)
            {
                Assert.True(
                    known.TryGetValue(cause.Code, out var before) ? cause.Confidence <= before : cause.Confidence < surest,
                    $"{where}: {Verdicts.Subject(incident)} {cause.Code} {cause.Confidence}\n--- whole\n{Verdicts.Of(whole)}--- less\n{Verdicts.Of(less)}");
            }
        }
    }

    private static DateTime Time(string line) => DateTime.ParseExact(Stamp(line), "MMM dd yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Stamp(string line) => line[(line.IndexOf('>', StringComparison.Ordinal) + 1)..line.IndexOf(" fw1", StringComparison.Ordinal)];
}
