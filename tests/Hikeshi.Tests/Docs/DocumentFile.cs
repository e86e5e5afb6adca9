using System.Text.RegularExpressions;
using Hikeshi.Tests.Catalog;

namespace Hikeshi.Tests.Docs;

/// <summary>A page that people read, by its path from the repository's root. Generated pages are not among them.</summary>
internal sealed partial record DocumentFile(string Path)
{
    private static readonly string[] AtRoot =
        ["README.md", "README.ja.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];

    public static IReadOnlyList<DocumentFile> All { get; } =
    [
        .. AtRoot
            .Concat(Directory.EnumerateFiles(FullPath("docs"), "*.md", SearchOption.AllDirectories)
                .Select(f => System.IO.Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
                .Where(p => !p.Contains("/reference/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(p => new DocumentFile(p)),
    ];

    public string Text => File.ReadAllText(FullPath(Path));

    /// <summary>The text without code: what stands there is no link.</summary>
    public string Prose => InlineCode().Replace(CodeBlock().Replace(Text, ""), "");

    /// <summary>Links to files of the repository, as they are written.</summary>
    public IEnumerable<string> RelativeLinks() =>
        Link().Matches(Prose).Select(m => m.Groups["to"].Value).Where(l => !l.Contains(':', StringComparison.Ordinal));

    /// <summary>The places that links may lead to: the headings as GitHub names them.</summary>
    public IEnumerable<string> Anchors() =>
        Heading().Matches(CodeBlock().Replace(Text, "")).Select(m => Anchor(m.Groups["text"].Value));

    public static string FullPath(string path) => System.IO.Path.Join(Repository.Root, path);

    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant()
            .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or 'ー')
            .Select(c => c == ' ' ? '-' : c));

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\n]*`", RegexOptions.None, 1000)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ +(?<text>.+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Heading();
}
