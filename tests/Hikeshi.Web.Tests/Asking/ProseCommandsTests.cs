using Hikeshi.Catalog;
using Hikeshi.Texts;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Asking;

public sealed class ProseCommandsTests
{
    [Fact]
    public void Code_of_several_words_is_a_command_and_of_one_word_a_name() =>
        Assert.Equal(["clear uauth", "show uauth"], ProseCommands.Of("Type `clear uauth`, look at `nat` with `show uauth`; `clear uauth` again."));

    [Fact]
    public void Every_command_of_the_catalog_is_one_line_and_the_same_in_both_languages()
    {
        foreach (var cause in MessageCatalog.BuiltIn.CauseCodes.Select(c => MessageCatalog.BuiltIn.FindCause(c)!))
        {
            var english = ProseCommands.Of(cause.Mend.In(Language.English));

            Assert.All(english, c => Assert.DoesNotContain('\n', c));
            Assert.Equal((cause.Code, english.Count), (cause.Code, ProseCommands.Of(cause.Mend.In(Language.Japanese)).Count));
        }
    }
}
