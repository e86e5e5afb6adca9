namespace Hikeshi.Tests.Diagnosing;

/// <summary>Situations that people ask about, and traps: absence, repetition, recovery, lines without an owner.</summary>
public sealed class SituationTests
{
    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Path.Join(Diagnosed.Folder, "situations"), "*.log").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_situation_is_understood(string name) => VerdictFile.AssertHolds("situations", name);
}
