using Hikeshi.Catalog;
using Hikeshi.Querying;
using Hikeshi.Querying.Fields;
using Hikeshi.Querying.Parsing;
using Hikeshi.Querying.Values;
using Hikeshi.Web.Searching;

namespace Hikeshi.Web.Tests.Search;

public sealed class FieldTermsTests
{
    private static readonly QueryOptions Options = new(MessageCatalog.BuiltIn);

    private readonly FieldTerms _terms = new(Options);

    [Theory]
    [InlineData("user.name", "alice", "user.name:alice")]
    [InlineData("user.name", "CORP\\alice", "user.name:\"CORP\\\\alice\"")]
    [InlineData("user.name", "a \"b\" c", "user.name:\"a \\\"b\\\" c\"")]
    [InlineData("user.name", "adm*", "user.name:\"adm*\"")]
    [InlineData("user.name", "1..9", "user.name:\"1..9\"")]
    [InlineData("peer.ip", "2001:db8::1", "peer.ip:2001:db8::1")]
    [InlineData("peer.ip", "203.0.113.9", "peer.ip:203.0.113.9")]
    [InlineData("id", "713120", "id:713120")]
    [InlineData("severity", "3", "severity:3")]
    [InlineData("port", "443", "fields.port:443")]
    [InlineData("device", "fw-1", "device:fw-1")]
    public void A_value_is_quoted_where_it_would_mean_something_else(string field, string value, string term) =>
        Assert.Equal(term, _terms.Of(field, value));

    [Theory]
    [InlineData("plain")]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("\\")]
    [InlineData("\\\"")]
    [InlineData("\"")]
    [InlineData("「x」“y”")]
    [InlineData("a OR b")]
    [InlineData("-a (b) : c, d")]
    [InlineData("ａ：１")]
    [InlineData("\u202Egnp")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void The_term_asks_for_the_value_and_nothing_else(string value)
    {
        var term = _terms.Of("user.name", value);

        Assert.NotNull(term);
        Assert.Equal(new TextTest(Field("user.name"), TextPattern.Exact(value)), Parse(term));
        Assert.Equal(QueryForm.Not(Parse(term)), Parse(_terms.Without("", term)));
    }

    [Fact]
    public void Alternatives_stay_together_when_a_condition_is_added()
    {
        Assert.Equal("(a OR b) user.name:x", _terms.With("a OR b", "user.name:x"));
        Assert.Equal("a b -user.name:x", _terms.Without(" a b ", "user.name:x"));
        Assert.Equal("user.name:x", _terms.With("broken (", "user.name:x"));
    }

    [Theory]
    [InlineData("no.such", "x")]
    [InlineData("peer.ip", "not an address")]
    public void What_no_query_can_ask_for_is_not_offered(string field, string value) => Assert.Null(_terms.Of(field, value));

    [Fact]
    public void A_value_that_would_fill_the_query_is_not_offered() => Assert.Null(_terms.Of("user.name", new string('x', 5000)));

    private static QueryField Field(string name) => Options.Names.TryFind(name, out var found) ? found.Fields[0] : throw new InvalidOperationException(name);

    private static Query Parse(string text) => QueryParser.Parse(text, Options).Query!;
}
