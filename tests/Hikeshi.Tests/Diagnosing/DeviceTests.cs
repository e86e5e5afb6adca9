using CsCheck;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>Devices share nothing: what is said of one does not depend on the lines of another.</summary>
public sealed class DeviceTests
{
    private static readonly string[] Names = [.. Diagnosed.CauseCodes
        .SelectMany(c => new[] { Path.Join(c, "positive.log"), Path.Join(c, "near-miss.log") })];

    private static readonly Gen<string> Logs = Gen.Int[0, Names.Length - 1].Select(i => Names[i]);

    [Fact]
    public void Two_devices_in_one_log_are_judged_as_each_alone() =>
        Gen.Select(Logs, Logs, Gen.Int[0, int.MaxValue]).Sample(
            (first, second, seed) =>
            {
                var one = Diagnosed.Lines("causes", first);
                var other = Diagnosed.Lines("causes", second).Select(l => l.Replace(" fw1 ", " fw2 ", StringComparison.Ordinal)).ToList();
                var apart = Causes.Of(Diagnosed.Log(one)) + Causes.Of(Diagnosed.Log(other));

                return Sorted(apart) == Sorted(Causes.Of(Diagnosed.Log(Merged(one, other, new Random(seed)))));
            },
            iter: 200);

    private static IEnumerable<string> Merged(IReadOnlyList<string> one, List<string> other, Random random)
    {
        for (int i = 0, j = 0; i < one.Count || j < other.Count;)
        {
            yield return j == other.Count || (i < one.Count && random.Next(2) == 0) ? one[i++] : other[j++];
        }
    }

    private static string Sorted(string lines) => string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal));
}
