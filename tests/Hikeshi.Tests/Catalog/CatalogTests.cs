using Hikeshi.Linting;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Catalog;

public sealed class CatalogTests
{
    private static Dictionary<string, int> VendorSeverities { get; } = Repository.Lines("vendor-severities.tsv")
        .Select(line => line.Split('\t'))
        .ToDictionary(cells => cells[0], cells => int.Parse(cells[1]), StringComparer.Ordinal);

    [Fact]
    public void Lint_finds_nothing()
    {
        var problems = CatalogLint.Check(OwnCatalog.Draft, OwnCatalog.Catalog)
            .Select(p => $"catalog/{p.File}({p.Line},{p.Column}): {p.Code}: {LintTexts.Of(p).En}")
            .ToArray();
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Every_message_of_the_reference_is_there()
    {
        Assert.Equal(256, VendorSeverities.Count);
        Assert.Empty(VendorSeverities.Keys.Except(OwnCatalog.Catalog.MessageIds, StringComparer.Ordinal));
    }

    [Fact]
    public void Severities_are_the_vendors()
    {
        var wrong = OwnCatalog.Draft.Entries
            .Select(e => e.Entry)
            .Where(e => VendorSeverities.TryGetValue(e.Key, out var severity) && severity != e.Severity)
            .Select(e => $"{e.Key}: {e.Severity}, vendor {VendorSeverities[e.Key]}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_entry_comes_back_from_the_pack_as_it_went_in()
    {
        foreach (var (_, entry) in OwnCatalog.Draft.Entries)
        {
            var back = OwnCatalog.Catalog.Find(entry.Key)!;
            Assert.Equal(System.Text.Json.JsonSerializer.Serialize(entry), System.Text.Json.JsonSerializer.Serialize(back));
        }
    }

    [Fact]
    public void Every_scenario_comes_back_from_the_pack_as_it_went_in()
    {
        foreach (var scenario in OwnCatalog.Draft.Scenarios)
        {
            var back = OwnCatalog.Catalog.FindScenario(scenario.Name)!;
            Assert.Equal(System.Text.Json.JsonSerializer.Serialize(scenario), System.Text.Json.JsonSerializer.Serialize(back));
        }
    }
}
