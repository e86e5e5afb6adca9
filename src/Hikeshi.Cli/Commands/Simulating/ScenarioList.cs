using Hikeshi.Catalog;
using Hikeshi.Cli.Output;
using Hikeshi.Cli.Texts;
using Hikeshi.Texts;

namespace Hikeshi.Cli.Commands.Simulating;

/// <summary>The scenarios that can be played; parts are not among them.</summary>
internal static class ScenarioList
{
    private const int MostNearest = 5;

    public static IEnumerable<Scenario> Of(MessageCatalog catalog) =>
        catalog.ScenarioNames.Select(n => catalog.FindScenario(n)!).Where(s => !s.IsPart);

    public static Scenario? Find(MessageCatalog catalog, string? name) =>
        name is not null && catalog.FindScenario(name) is { IsPart: false } found ? found : null;

    /// <summary>Name and title, one line each.</summary>
    public static string Page(MessageCatalog catalog, Language language)
    {
        var scenarios = Of(catalog).ToArray();
        var width = scenarios.Max(s => s.Name.Length);
        return string.Concat(scenarios.Select(s =>
            $"{SafeText.Of(s.Name).PadRight(width)}  {SafeText.Of(s.Title.In(language))}\n"));
    }

    /// <summary>What to say when there is no such scenario: the nearest ones.</summary>
    public static string NotFound(MessageCatalog catalog, string? name, Language language)
    {
        if (string.IsNullOrEmpty(name))
        {
            return SimulateTexts.NoScenario.In(language);
        }

        var nearest = Nearest(catalog, name);
        return nearest.Length == 0
            ? string.Format(null, SimulateTexts.Unknown.In(language), SafeText.Of(name))
            : string.Format(null, SimulateTexts.UnknownNear.In(language), SafeText.Of(name), string.Join(", ", nearest));
    }

    /// <summary>Names that begin alike, then names that share most words.</summary>
    private static string[] Nearest(MessageCatalog catalog, string name)
    {
        var words = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Of(catalog)
                .Select(s => (s.Name, Score: Score(s.Name, name, words)))
                .Where(s => s.Score > 0)
                .OrderByDescending(s => s.Score)
                .ThenBy(s => s.Name, StringComparer.Ordinal)
                .Take(MostNearest)
                .Select(s => s.Name),
        ];
    }

    private static int Score(string known, string name, string[] words)
    {
        const int Alike = 3;
        var same = known.Zip(name).TakeWhile(p => p.First == p.Second).Count();
        var shared = known.Split('-').Intersect(words, StringComparer.Ordinal).Count();
        return (same >= Alike ? same : 0) + (10 * shared);
    }
}
