using System.Reflection;
using System.Text.RegularExpressions;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Texts;

public sealed partial class TextTests
{
    /// <summary>Every text of the console that is a property.</summary>
    public static TheoryData<string> All =>
        [.. typeof(ConsoleFeed).Assembly.GetTypes()
            .Where(t => t.Namespace == "Hikeshi.Web.Texts" && t.IsClass)
            .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .Where(p => p.PropertyType == typeof(LocalText))
            .Select(p => $"{p.DeclaringType!.FullName}:{p.Name}")];

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_stands_in_both_languages(string name)
    {
        var (type, property) = (name.Split(':')[0], name.Split(':')[1]);
        var text = (LocalText)typeof(ConsoleFeed).Assembly.GetType(type)!.GetProperty(property)!.GetValue(null)!;

        Assert.False(string.IsNullOrWhiteSpace(text.En));
        Assert.DoesNotContain(text.En, c => c is >= '\u3040' and <= '\u9FFF');
        Assert.True(text.Ja.Any(c => c is >= '\u3040' and <= '\u9FFF') || !WithoutPlaces(text.En).Any(char.IsAsciiLetterLower), text.Ja);
        Assert.Equal(Places(text.En), Places(text.Ja));
    }

    [Fact]
    public void A_page_has_no_text_of_its_own()
    {
        var web = Path.Join(AppContext.BaseDirectory, "..", "..", "..", "..", "src", "Hikeshi.Web");
        var found = Directory.GetFiles(web, "*.razor", SearchOption.AllDirectories)
            .SelectMany(f => File.ReadAllText(f).Split("\n@code")[0].Split('\n')
                .Where(l => !l.TrimStart().StartsWith('@'))
                .SelectMany(l => Written().Matches(l).Select(m => m.Groups["text"].Value.Trim()))
                .Where(t => t is not ("Hikeshi" or "English"))
                .Select(t => $"{Path.GetFileName(f)}: {t}"));

        Assert.Empty(found);
    }

    [GeneratedRegex("[^=]>(?<text>[^<>@{}=?(;]*[A-Za-z]{3,}[^<>@{}?(;]*)</", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    /// <summary>What stays is punctuation, or an abbreviation such as NAT, where there is nothing to translate.</summary>
    private static string WithoutPlaces(string text) => string.Concat(text.Split('{').Select(p => p[(p.IndexOf('}', StringComparison.Ordinal) + 1)..]));

    private static IEnumerable<char> Places(string text) =>
        Enumerable.Range('0', 10).Select(d => (char)d).Where(d => text.Contains($"{{{d}", StringComparison.Ordinal));
}
