using System.CommandLine;
using Hikeshi.Cli.Commands;
using Hikeshi.Server.Commands;
using Hikeshi.Texts;

namespace Hikeshi.Server.Tests.Commands;

/// <summary>The help of both programs reads as one document.</summary>
public sealed class HelpTests
{
    /// <summary>The ends of verbs and adjectives in the plain form, of "is", and of the past.</summary>
    private static readonly string[] PlainEnds = ["う", "く", "ぐ", "す", "つ", "ぬ", "ぶ", "む", "る", "ない", "しい", "た", "だ"];

    private static readonly string[] PoliteEnds = ["です", "ます", "ました", "ません", "ください"];

    /// <summary>Everything the help says, with the place where it stands.</summary>
    private static IEnumerable<(string Place, string Text)> Descriptions(Language language)
    {
        var context = new CommandContext(language, TextWriter.Null, TimeProvider.System);
        return Of(RootBuilder.Create(context), "").Concat(Of(ServerRoot.Create(context), "server: "));
    }

    [Fact]
    public void Each_description_is_there_and_ends_as_a_sentence_or_with_an_example()
    {
        foreach (var (language, stop, example) in new[] { (Language.English, ".", "Example: "), (Language.Japanese, "。", "例：") })
        {
            Assert.All(Descriptions(language), d =>
                Assert.True(d.Text.EndsWith(stop, StringComparison.Ordinal) || d.Text.Contains(example, StringComparison.Ordinal), $"{d}"));
        }
    }

    [Fact]
    public void What_something_does_is_told_in_the_polite_form() =>
        Assert.All(Descriptions(Language.Japanese), d => Assert.DoesNotContain(Sentences(d.Text), IsPlain));

    [Theory]
    [InlineData("一覧を表示する", true)]
    [InlineData("この装置だけを表示", true)]
    [InlineData("名前だ", true)]
    [InlineData("一覧を表示しない", true)]
    [InlineData("一覧を表示します", false)]
    [InlineData("一覧を表示しません", false)]
    [InlineData("対象の装置", false)]
    [InlineData("時刻の扱い", false)]
    [InlineData("text、json のいずれか", false)]
    public void The_plain_form_and_a_verb_cut_off_are_recognised(string sentence, bool isPlain) => Assert.Equal(isPlain, IsPlain(sentence));

    [Fact]
    public void Commands_that_are_handed_over_are_told_alike_by_both_programs()
    {
        var context = new CommandContext(Language.Japanese, TextWriter.Null, TimeProvider.System);
        var here = RootBuilder.Create(context).Subcommands.ToDictionary(c => c.Name, c => c.Description, StringComparer.Ordinal);

        Assert.All(ServerRoot.Create(context).Subcommands, c => Assert.Equal(here[c.Name], c.Description));
    }

    private static IEnumerable<(string Place, string Text)> Of(Command command, string above)
    {
        var place = $"{above}{command.Name} ";
        IEnumerable<(string, string)> own =
        [
            (place, command.Description ?? ""),
            .. command.Options.Select(o => (place + o.Name, o.Description ?? "")),
            .. command.Arguments.Select(a => (place + a.Name, a.Description ?? "")),
        ];
        return own.Concat(command.Subcommands.SelectMany(c => Of(c, place)));
    }

    /// <summary>Without examples, and without what stands in parentheses or behind a colon: those are lists of values.</summary>
    private static IEnumerable<string> Sentences(string text)
    {
        var told = text.Split("例：")[0];
        while (told.LastIndexOf('（') is >= 0 and var open && told.IndexOf('）', open) is >= 0 and var close)
        {
            told = told.Remove(open, close - open + 1);
        }

        return told.Split('。', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('：')[0].Trim());
    }

    private static bool IsPlain(string sentence) =>
        sentence.Length > 0 && !Array.Exists(PoliteEnds, e => sentence.EndsWith(e, StringComparison.Ordinal))
        && (Array.Exists(PlainEnds, e => sentence.EndsWith(e, StringComparison.Ordinal)) || IsCut(sentence));

    /// <summary>An object, and a noun in place of the verb: 一覧を表示.</summary>
    private static bool IsCut(string sentence) =>
        sentence.LastIndexOf('を') is >= 0 and var at && at < sentence.Length - 1
        && sentence.AsSpan(at + 1).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0;
}
