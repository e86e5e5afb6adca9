namespace Hikeshi.Tests.Reporting;

public sealed class WordingShapeTests
{
    [Theory]
    [InlineData("PHASE 1 COMPLETED twice, 0x1f and 5e11c04a", "PHASE <n> COMPLETED twice, <hex> and <hex>")]
    [InlineData("odd deadbeef face 12345678", "odd deadbeef face <n>")]
    [InlineData("Group = g, IP = 192.0.2.1, odd IKEv2", "Group = <vpn.group>, IP = <peer.ip>, odd IKEv<n>")]
    [InlineData("odd 日本 \u001b[2J", "odd 日本 \u001b[<n>J")]
    public void Numbers_addresses_and_fields_give_way_to_placeholders(string text, string expected) =>
        Assert.Equal(expected, Shape(text));

    [Fact]
    public void One_wording_is_one_shape()
    {
        var report = Summarised.Report(Enumerable.Range(0, 500).Select(
            i => $"%FTD-5-713119: Group = user{i}, IP = 192.0.2.{i % 250}, odd text number {i} of 2001:db8::{i:x}"));
        Assert.Equal(1, report.Wordings.Distinct);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("火")]
    [InlineData("7 ")]
    public void A_shape_is_short_and_cut_between_characters(string piece)
    {
        var shape = Shape("odd " + string.Concat(Enumerable.Repeat(piece, 20_000)));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(shape), 150, 200);
        Assert.DoesNotContain('\ufffd', shape);
    }

    private static string Shape(string text) => Assert.Single(Summarised.Report("%FTD-5-713119: " + text).Wordings.Rows).Shape;
}
