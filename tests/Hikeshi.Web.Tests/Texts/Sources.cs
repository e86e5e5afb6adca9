using System.Collections.Concurrent;

namespace Hikeshi.Web.Tests.Texts;

/// <summary>The console as it is written.</summary>
internal static class Sources
{
    private static readonly string Root = Path.Join(AppContext.BaseDirectory, "..", "..", "..", "..", "src");
    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Name, string Text)>> Read = new(StringComparer.Ordinal);

    /// <summary>The files of a project with this end, each with its name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(string pattern, string project = "Hikeshi.Web") =>
        Read.GetOrAdd($"{project}/{pattern}", _ => [.. Directory.GetFiles(Path.Join(Root, project), pattern, SearchOption.AllDirectories).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))]);
}
