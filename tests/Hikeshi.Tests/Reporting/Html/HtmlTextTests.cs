using System.Reflection;
using System.Text.RegularExpressions;
using Hikeshi.Diagnosing.Incidents;
using Hikeshi.Reporting.Html;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Reporting.Html;

public sealed partial class HtmlTextTests
{
    public static TheoryData<string> Texts => [.. All().Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_is_in_both_languages_with_the_same_values(string name)
    {
        var text = All().First(t => t.Name == name).Text;
        Assert.NotEqual("", text.En);
        Assert.NotEqual("", text.Ja);
        Assert.Equal(Values(text.En), Values(text.Ja));
    }

    [Fact]
    public void Every_closed_word_is_in_both_languages()
    {
        LocalText[] words =
        [
            .. Enum.GetValues<IncidentSeverity>().Select(VerdictTexts.Severity), .. Enum.GetValues<IncidentState>().Select(VerdictTexts.State),
            .. Enum.GetValues<Confidence>().Select(VerdictTexts.Confidence), .. Enum.GetValues<Confidence>().Select(VerdictTexts.Basis),
            .. new[] { "began", "failed", "up", "ended", "rekey", "resolved", "?" }.Select(IncidentHtmlTexts.Mark),
        ];
        Assert.All(words, w => Assert.True(w.En.Length > 0 && w.Ja.Length > 0 && w.En != w.Ja));
    }

    private static IEnumerable<(string Name, LocalText Text)> All() =>
        from type in (Type[])[typeof(HtmlTexts), typeof(TableTexts), typeof(IncidentHtmlTexts), typeof(FailoverHtmlTexts), typeof(VerdictTexts)]
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static)
        select ($"{type.Name}.{property.Name}", (LocalText)property.GetValue(null)!);

    private static string Values(string text) => string.Join(' ', Value().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
