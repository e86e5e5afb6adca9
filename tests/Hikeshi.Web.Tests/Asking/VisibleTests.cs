using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Asking;

public sealed class VisibleTests
{
    [Theory]
    [InlineData("plain 日本語 text", "plain 日本語 text")]
    [InlineData("\u001b[31mred", "<U+001B>[31mred")]
    [InlineData("user\u202Egnp.exe", "user<U+202E>gnp.exe")]
    [InlineData("a\u200Bb\uFEFF", "a<U+200B>b<U+FEFF>")]
    [InlineData("a\u061Cb\u2028c\u2029d", "a<U+061C>b<U+2028>c<U+2029>d")]
    [InlineData("two\nlines\tand a tab", "two\nlines\tand a tab")]
    [InlineData("", "")]
    public void What_cannot_be_seen_is_named(string text, string shown) => Assert.Equal(shown, Visible.Text(text));
}
