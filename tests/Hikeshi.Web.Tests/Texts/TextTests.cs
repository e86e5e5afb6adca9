using System.Reflection;
using System.Text.RegularExpressions;
using Hikeshi.Pipeline.Access;
using Hikeshi.Web.Asking;
using Hikeshi.Web.Texts;

namespace Hikeshi.Web.Tests.Texts;

public sealed partial class TextTests
{
    /// <summary>Every text that stands in the code of the console, by its English: in a property, a method, a switch or a list.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (en, ja) in Sources.Of("*.cs").Concat(Sources.Of("*.razor")).SelectMany(f => Pairs().Matches(f.Text)).Select(m => (m.Groups["en"].Value, m.Groups["ja"].Value)).Distinct())
            {
                all.Add(en, ja);
            }

            return all;
        }
    }

    /// <summary>Every member of the rooms of texts that gives one.</summary>
    public static TheoryData<string> Names =>
        [.. typeof(ConsoleFeed).Assembly.GetTypes()
            .Where(t => t.Namespace == "Hikeshi.Web.Texts" && t.IsClass)
            .SelectMany(t => t.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m is PropertyInfo || (m is MethodInfo { IsSpecialName: false } && !m.Name.Contains('<', StringComparison.Ordinal)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .Distinct()];

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_stands_in_both_languages(string en, string ja)
    {
        Assert.False(string.IsNullOrWhiteSpace(en));
        Assert.DoesNotContain(en, c => c is >= '\u3040' and <= '\u9FFF');
        Assert.True(ja.Any(c => c is >= '\u3040' and <= '\u9FFF') || !WithoutPlaces(en).Any(char.IsAsciiLetterLower), ja);
        Assert.Equal(Places(en), Places(ja));
    }

    [Fact]
    public void What_a_method_gives_is_seen_as_well_as_what_a_property_gives()
    {
        Assert.Contains(("Last 7 days", "直近 7 日"), All.Select(a => a.Data));
        Assert.Contains(("24 hours", "24 時間"), All.Select(a => a.Data));
        Assert.Contains((SearchTexts.QueryHint.En, SearchTexts.QueryHint.Ja), All.Select(a => a.Data));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_is_used(string name) =>
        Assert.Contains(
            Sources.Of("*.cs").Concat(Sources.Of("*.razor")).Concat(Sources.Of("*.cs", "Hikeshi.Server")),
            f => Regex.IsMatch(f.Text, $@"\b{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(5)));

    [Fact]
    public void The_firewall_has_one_name_in_Japanese() =>
        Assert.DoesNotContain(All.Select(a => a.Data.Item2), ja => ja.Contains("装置", StringComparison.Ordinal));

    [Theory]
    [InlineData(AuditAction.Export, "html, anonymous", "HTML（名前とアドレスを置き換え）")]
    [InlineData(AuditAction.Export, "ndjson", "NDJSON")]
    [InlineData(AuditAction.UserAdd, "viewer", "閲覧者")]
    [InlineData(AuditAction.UserRole, "viewer > admin", "閲覧者 → 管理者")]
    [InlineData(AuditAction.TokenAdd, "mia, a, operator", "mia, a、オペレーター")]
    [InlineData(AuditAction.HoldAdd, "viewer", "viewer")]
    public void A_detail_of_the_audit_log_stands_in_words(AuditAction action, string detail, string ja) =>
        Assert.Equal(ja, AuditTexts.DetailOf(action, detail).Ja);

    [Fact]
    public void A_page_has_no_text_of_its_own()
    {
        var found = Sources.Of("*.razor")
            .SelectMany(f => f.Text.Split("\n@code")[0].Split('\n')
                .Where(l => !l.TrimStart().StartsWith('@'))
                .SelectMany(l => Written().Matches(l).Select(m => m.Groups["text"].Value.Trim()))
                .Where(t => t is not ("Hikeshi" or "English"))
                .Select(t => $"{f.Name}: {t}"));

        Assert.Empty(found);
    }

    [GeneratedRegex("[^=]>(?<text>[^<>@{}=?(;]*[A-Za-z]{3,}[^<>@{}?(;]*)</", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex("""new(?: LocalText)?\(\s*"(?<en>(?:[^"\\]|\\.)*)",\s*"(?<ja>(?:[^"\\]|\\.)*)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pairs();

    /// <summary>What stays is punctuation, or an abbreviation such as NAT, where there is nothing to translate.</summary>
    private static string WithoutPlaces(string text) => string.Concat(text.Split('{').Select(p => p[(p.IndexOf('}', StringComparison.Ordinal) + 1)..]));

    private static IEnumerable<char> Places(string text) =>
        Enumerable.Range('0', 10).Select(d => (char)d).Where(d => text.Contains($"{{{d}", StringComparison.Ordinal));
}
