namespace Hikeshi.Tests.Diagnosing;

/// <summary>Sequences as devices wrote them: the verdict is the one a person reached who knew the outcome.</summary>
public sealed class RealSequenceTests
{
    public static TheoryData<string> Logs() =>
        [.. Directory.EnumerateFiles(Path.Join(Diagnosed.Folder, "real"), "*.log").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Logs))]
    public void A_real_sequence_is_judged_as_a_person_judged_it(string name) => VerdictFile.AssertHolds("real", name);
}
