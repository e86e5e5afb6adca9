using Hikeshi.Catalog;
using Hikeshi.Matching.Templates;
using Hikeshi.Rendering;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Rendering;

public sealed class TemplateRendererTests
{
    private static readonly FieldDictionary Fields = new(
        [.. new[] { "peer.ip", "user.name", "ike.role" }.Select(n => new FieldDefinition(n, FieldType.Text, null, null, null, LocalText.Empty))]);

    [Fact]
    public void Values_stand_where_their_variables_are() =>
        Assert.Equal("Peer 192.0.2.1 is {up}", Render("Peer {peer.ip} is {{up}}", ("peer.ip", "192.0.2.1")));

    [Theory]
    [InlineData("alice", "Peer a, user alice")]
    [InlineData(null, "Peer a")]
    public void An_optional_part_stands_when_its_variable_has_a_value(string? user, string expected) =>
        Assert.Equal(expected, Render("Peer {peer.ip}{?, user {user.name}}", ("peer.ip", "a"), ("user.name", user)));

    [Fact]
    public void An_enumeration_prints_the_word_that_means_the_value() =>
        Assert.Equal("We are RESPONDER", Render("We are {ike.role=INIT>initiator|RESPONDER>responder}", ("ike.role", "responder")));

    [Theory]
    [InlineData("{ike.role=INIT>initiator|*}", "We are other")]
    [InlineData("{ike.role=INIT>initiator}", null)]
    public void A_value_without_a_word_is_written_only_where_any_text_may_stand(string variable, string? expected) =>
        Assert.Equal(expected, Render("We are " + variable, ("ike.role", "other")));

    [Fact]
    public void A_missing_value_gives_no_text() => Assert.Null(Render("Peer {peer.ip}"));

    [Fact]
    public void The_seed_alone_chooses_among_texts_that_mean_the_same()
    {
        var nodes = TemplateParser.Parse("{=Sending|Send|Sent} it", Fields, out _)!;
        var texts = Enumerable.Range(0, 50).Select(seed => TemplateRenderer.Render(nodes, new Dictionary<int, string>(), seed)!).ToArray();
        Assert.Equal("Send it|Sending it|Sent it", string.Join('|', texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.Equal(texts[7], TemplateRenderer.Render(nodes, new Dictionary<int, string>(), 7));
    }

    private static string? Render(string template, params (string Name, string? Value)[] values) => TemplateRenderer.Render(
        TemplateParser.Parse(template, Fields, out _)!,
        values.Where(v => v.Value is not null).ToDictionary(v => Fields.NumberOf(v.Name), v => v.Value!),
        seed: 1);
}
