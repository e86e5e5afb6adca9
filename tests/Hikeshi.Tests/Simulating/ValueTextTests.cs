using Hikeshi.Simulating;

namespace Hikeshi.Tests.Simulating;

public sealed class ValueTextTests
{
    private readonly Dice _dice = new(7);
    private readonly Subject _subject;

    public ValueTextTests() => _subject = new Subject(new Device(0, _dice), isUser: true, _dice);

    [Fact]
    public void A_name_stands_for_what_the_subject_keeps() =>
        Assert.Equal($"{_subject.User} of staff at {_subject.Peer}", Fill("{user} of {group} at {peer}"));

    [Fact]
    public void A_name_in_capitals_gives_capitals()
    {
        Assert.Equal(Fill("{spi.in}").ToUpperInvariant(), Fill("{SPI.IN}"));
        Assert.Equal(8, Fill("{SPI.IN}").Length);
    }

    [Fact]
    public void A_range_gives_every_number_of_it() => Assert.Equal(
        ["3", "4", "5"], Enumerable.Range(0, 100).Select(_ => Fill("{3-5}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Words_give_each_of_them() => Assert.Equal(
        ["admin", "root"], Enumerable.Range(0, 100).Select(_ => Fill("{root|admin}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("plain", null)]
    [InlineData("{peer} {1-2} {a|b}", null)]
    [InlineData("{peer} {pear}", "pear")]
    [InlineData("{5-3}", "5-3")]
    [InlineData("{}", "")]
    [InlineData("an open {", null)]
    public void What_nothing_can_fill_is_named(string text, string? blank) => Assert.Equal(blank, ValueText.Unknown(text));

    [Fact]
    public void Every_name_has_a_value() => Assert.All(Subject.Names, name => Assert.NotNull(_subject.Value(name)));

    [Fact]
    public void What_is_new_brings_a_new_negotiation_and_keeps_the_old_one_at_hand()
    {
        var (spi, peer) = (Fill("{spi.out}"), _subject.Peer);
        _subject.Renew("negotiation");
        Assert.Equal((spi, peer), (Fill("{old.spi.out}"), _subject.Peer));
        Assert.NotEqual(spi, Fill("{spi.out}"));
        _subject.Renew("subject");
        Assert.NotEqual(peer, _subject.Peer);
    }

    [Fact]
    public void A_duration_is_written_as_devices_do()
    {
        _subject.Renew("session");
        _subject.Now = ((((24 + 2) * 60) + 3) * 60 * 1000) + 4000;
        Assert.Equal("1d 2h:03m:04s", Fill("{duration}"));
    }

    private string Fill(string text) => ValueText.Fill(text, _subject, _dice);
}
