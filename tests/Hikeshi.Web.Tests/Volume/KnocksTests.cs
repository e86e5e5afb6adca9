using Hikeshi.Catalog;
using Hikeshi.Querying.Parsing;
using Hikeshi.Web.Asking;

namespace Hikeshi.Web.Tests.Volume;

public sealed class KnocksTests
{
    [Fact]
    public void Permitted_denied_and_lower_bounds_are_told_by_the_catalog()
    {
        var knocks = Knocks.By(
            [new(["192.0.2.1", "710002"], null, 7, 0), new(["192.0.2.1", "710003"], null, 3, 0), new(["192.0.2.2", "710005"], null, 20, 0), new([null, "999999"], null, 1, 0)],
            MessageCatalog.BuiltIn,
            v => (v[0], v[0]));

        Assert.Equal(["192.0.2.2", "192.0.2.1", null], knocks.Select(k => k.Name));
        Assert.Equal(("7+", "3", "0"), (knocks[1].Permitted.ToString(), knocks[1].Denied.ToString(), knocks[1].Other.ToString()));
        Assert.Equal("20+", knocks[0].Other.ToString());
        Assert.Equal(new Tally(1, false), knocks[2].Other);
    }

    [Theory]
    [InlineData("tcp", null, "22", "tcp/22", "destination.port:22 network.transport:tcp")]
    [InlineData("udp", "snmp", null, "udp/snmp", "destination.service:snmp network.transport:udp")]
    [InlineData(null, null, "22", "22", "destination.port:22")]
    [InlineData("esp", null, null, "esp", "network.transport:esp")]
    [InlineData(null, null, null, null, null)]
    public void A_service_is_its_transport_with_port_or_name(string? transport, string? service, string? port, string? name, string? term) =>
        Assert.Equal((name, term), Knocks.Service(transport, service, port));

    [Theory]
    [InlineData("fw1")]
    [InlineData("")]
    [InlineData("a \" OR device:*")]
    [InlineData("back\\slash\\")]
    [InlineData("*")]
    [InlineData("1..2")]
    [InlineData("社内 fw\t<script>")]
    public void Whatever_a_value_holds_its_condition_is_that_value_and_nothing_else(string value)
    {
        var read = QueryParser.Parse(SearchLink.Term("device", value), new QueryOptions(MessageCatalog.BuiltIn)).Query;

        var test = Assert.IsType<Querying.TextTest>(read);
        Assert.True(test.Pattern.IsExact);
        Assert.Equal(value, test.Pattern.Pieces[0], ignoreCase: true);
    }
}
