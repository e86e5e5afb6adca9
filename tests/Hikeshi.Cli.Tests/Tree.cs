using System.Runtime.CompilerServices;

namespace Hikeshi.Cli.Tests;

/// <summary>Where this project's sources are.</summary>
internal static class Tree
{
    public static string Tests { get; } = Here();

    /// <summary>A small catalog laid over the built-in one, so that goldens do not change with the real entries.</summary>
    public static string Fixture { get; } = Path.Combine(Tests, "Fixture");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
