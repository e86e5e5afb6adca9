namespace Hikeshi.Tests.Docs;

public sealed class DocumentTests
{
    public static TheoryData<string> Pages { get; } = [.. DocumentFile.All.Select(d => d.Path)];

    public static TheoryData<string> JapanesePages { get; } =
        [.. DocumentFile.All.Select(d => d.Path).Where(p => p.StartsWith("docs/ja/", StringComparison.Ordinal)).Prepend("README.ja.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_a_heading(string path)
    {
        var page = new DocumentFile(path);
        Assert.Equal([], page.RelativeLinks().Where(link => !Exists(page, link)));
    }

    [Fact]
    public void Every_page_exists_in_both_languages() => Assert.Equal(Names("docs/en"), Names("docs/ja"));

    [Theory]
    [MemberData(nameof(JapanesePages))]
    public void Japanese_pages_are_in_Japanese(string path) =>
        Assert.True(new DocumentFile(path).Prose.Count(IsKana) > 200, $"{path} holds hardly any Japanese.");

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_names_a_place_of_one_machine(string path)
    {
        var text = new DocumentFile(path).Text;
        Assert.DoesNotContain("/work/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/tmp/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/home/", text, StringComparison.Ordinal);
    }

    private static bool Exists(DocumentFile page, string link)
    {
        var parts = link.Split('#');
        var folder = Path.GetDirectoryName(page.Path)!;
        var target = parts[0].Length == 0 ? page.Path : Path.Join(folder, parts[0]);
        var full = DocumentFile.FullPath(target);
        return parts.Length == 1
            ? File.Exists(full) || Directory.Exists(full)
            : File.Exists(full) && new DocumentFile(target).Anchors().Contains(parts[1], StringComparer.Ordinal);
    }

    private static IEnumerable<string?> Names(string folder) =>
        Directory.EnumerateFiles(DocumentFile.FullPath(folder), "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static bool IsKana(char c) => c is >= '\u3041' and <= '\u30FF';
}
