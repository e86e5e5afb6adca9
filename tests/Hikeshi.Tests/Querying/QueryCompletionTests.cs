using Hikeshi.Querying.Completing;

namespace Hikeshi.Tests.Querying;

public sealed class QueryCompletionTests
{
    private static readonly QueryCompletion Completion = new(Ask.Options);

    /// <summary>The cursor is where | stands.</summary>
    [Theory]
    [InlineData("pe|", "pe", "peer:")]
    [InlineData("a -pe|", "pe", "peer:")]
    [InlineData("(sev|", "sev", "sev:")]
    [InlineData("spi|", "spi", "ipsec.spi:")]
    [InlineData("713|", "713", "713042")]
    [InlineData("class:v|", "v", "vpn")]
    [InlineData("class:v|xyz b", "vxyz", "vpn")]
    [InlineData("outcome!=f|", "f", "failure")]
    [InlineData("sev<=|", "", "0")]
    [InlineData("id:(713120 7131|", "7131", "713103")]
    [InlineData("family:ike-phase|", "ike-phase", "ike-phase1")]
    [InlineData("phrase:qm|", "qm", "qm-fsm-error")]
    [InlineData("status:|", "", "parsed")]
    [InlineData("has:pe|", "pe", "peer")]
    [InlineData("since:|", "", "15m")]
    [InlineData("クラス ｃｌａｓｓ：ｖ|", "ｖ", "vpn")]
    [InlineData("\"done\" pe|", "pe", "peer:")]
    public void Offers_what_may_stand_at_the_cursor(string text, string replaced, string offered)
    {
        var cursor = text.IndexOf('|', StringComparison.Ordinal);
        text = text.Remove(cursor, 1);

        var found = Completion.At(text, cursor);

        Assert.Equal(replaced, text.Substring(found.Start, found.Length));
        Assert.Contains(offered, found.Suggestions.Select(s => s.Text));
        Assert.All(found.Suggestions, s => Assert.False(s.About.IsEmpty));
        Assert.InRange(found.Suggestions.Count, 1, QueryCompletion.Most);
    }

    [Theory]
    [InlineData("\"pe|")]
    [InlineData("user:\"a pe|")]
    [InlineData("user:a|")]
    [InlineData("nothing.like.this:a|")]
    [InlineData("xqz|")]
    public void Offers_nothing_where_nothing_is_known(string text) =>
        Assert.Empty(Completion.At(text.TrimEnd('|'), text.Length - 1).Suggestions);

    [Fact]
    public void Names_without_a_stop_come_first() =>
        Assert.All(Completion.At("", 0).Suggestions.Take(20), s => Assert.DoesNotContain('.', s.Text));

    [Fact]
    public void What_is_offered_can_be_asked()
    {
        foreach (var text in (string[])["class:", "family:", "outcome:", "status:", "severity:", "phrase:", "since:", "time:", "has:", "id:71"])
        {
            foreach (var suggestion in Completion.At(text, text.Length).Suggestions)
            {
                Ask.For(text[..(text.IndexOf(':', StringComparison.Ordinal) + 1)] + suggestion.Text);
            }
        }
    }
}
