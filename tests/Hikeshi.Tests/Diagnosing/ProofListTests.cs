using System.Reflection;
using System.Text.RegularExpressions;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>The list of promises and their proofs names tests and logs that exist.</summary>
public sealed partial class ProofListTests
{
    public static TheoryData<string> Names() =>
        [.. Proofs().Matches(Diagnosed.Text("README.md")).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_proof_that_is_named_is_there(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
        {
            Assert.True(File.Exists(Path.Join(Diagnosed.Folder, name + ".log")) || Directory.Exists(Path.Join(Diagnosed.Folder, name)), name);
            return;
        }

        var type = Assembly.GetExecutingAssembly().GetType($"Hikeshi.Tests.Diagnosing.{name.Split('.')[0]}");

        Assert.NotNull(type);
        Assert.True(!name.Contains('.', StringComparison.Ordinal) || type.GetMethod(name.Split('.')[1]) is not null, name);
    }

    [GeneratedRegex("`(?<name>(situations|causes|real)/[a-z0-9-]+|[A-Za-z]+Tests(\\.\\w+)?)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Proofs();
}
