using Hikeshi.Catalog;

namespace Hikeshi.Tests.Linting;

public sealed class CatalogLintTests
{
    /// <summary>These two need the vendor's data, which only the tests of our own catalog have.</summary>
    private static readonly CatalogRule[] NotLint = [CatalogRule.WrongSeverity, CatalogRule.CopiedText];

    public static TheoryData<int> Cases { get; } = [.. Enumerable.Range(0, BrokenCatalogs.All.Length)];

    [Fact]
    public void A_tidy_catalog_has_no_problem() => Assert.Empty(new SmallCatalog().Lint());

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_rule_is_found_where_it_is_broken(int number)
    {
        var broken = BrokenCatalogs.All[number];
        var problems = new SmallCatalog().Break(broken.File, broken.Old, broken.Broken).Lint();
        Assert.True(
            problems.Any(p => p.File == broken.File && p.Code == broken.Rule && p.Line == broken.Line
                && (p.Detail == broken.Detail || broken.Rule == CatalogRule.Syntax)),
            $"{broken}\n{string.Join('\n', problems)}");
    }

    [Fact]
    public void Every_rule_has_a_broken_catalog() => Assert.Empty(
        Enum.GetValues<CatalogRule>().Except(NotLint).Except(BrokenCatalogs.All.Select(b => b.Rule)));

    [Fact]
    public void A_template_problem_names_the_column()
    {
        var problems = new SmallCatalog().Break(SmallCatalog.Message, "{count} tries", "{county} tries").Lint();
        var problem = Assert.Single(problems, p => p.Code == CatalogRule.UnknownField);
        Assert.Equal((11, 65), (problem.Line, problem.Column));
    }

    [Fact]
    public void A_file_in_the_wrong_folder_is_told_where_it_belongs()
    {
        var problems = new SmallCatalog().Move(SmallCatalog.Message, "messages/714/713001.toml").Lint();
        var problem = Assert.Single(problems, p => p.Code == CatalogRule.WrongPlace);
        Assert.Equal(("messages/714/713001.toml", 1, SmallCatalog.Message), (problem.File, problem.Line, problem.Detail));
    }

    [Fact]
    public void A_second_file_of_the_same_message_is_a_duplicate()
    {
        var problems = new SmallCatalog().Copy(SmallCatalog.Message, "messages/713/again.toml").Lint();
        var problem = Assert.Single(problems, p => p.Code == CatalogRule.Duplicate);
        Assert.Equal(("messages/713/again.toml", "713001"), (problem.File, problem.Detail));
    }

    [Fact]
    public void A_phrase_and_a_cause_of_one_name_are_a_duplicate()
    {
        var problems = new SmallCatalog()
            .Break(SmallCatalog.Phrase, "phrase = \"known-text\"\nm", "phrase = \"peer-gone\"\nm")
            .Move(SmallCatalog.Phrase, "phrases/peer-gone.toml")
            .Lint();
        Assert.Contains(problems, p => p is { File: SmallCatalog.Cause, Line: 1, Code: CatalogRule.Duplicate, Detail: "peer-gone" });
    }

    [Fact]
    public void An_ID_that_is_not_six_digits_is_a_wrong_value()
    {
        var problems = new SmallCatalog()
            .Break(SmallCatalog.FreeForm, "id = \"713002\"", "id = \"71300\"")
            .Move(SmallCatalog.FreeForm, "messages/713/71300.toml")
            .Lint();
        Assert.Contains(problems, p => p is { Code: CatalogRule.WrongValue, Line: 1, Detail: "id = \"71300\"" });
    }

    [Fact]
    public void Problems_come_sorted_by_file_and_place()
    {
        var problems = new SmallCatalog()
            .Break(SmallCatalog.Phrase, "family = \"ike\"", "family = \"x\"")
            .Break(SmallCatalog.Message, "side = \"peer\"", "side = \"x\"")
            .Break(SmallCatalog.Message, "family = \"ike\"", "family = \"x\"")
            .Lint();
        Assert.Equal(
            [(SmallCatalog.Message, 3), (SmallCatalog.Message, 21), (SmallCatalog.Phrase, 3)],
            problems.Select(p => (p.File, p.Line)));
    }
}
