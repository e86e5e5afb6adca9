using Hikeshi.Querying.Sql;
using Hikeshi.Testing.Querying;

namespace Hikeshi.Tests.Querying;

public sealed class QuerySqlTests
{
    private static readonly SqlColumns Columns = new(
        new Dictionary<string, SqlColumn>(StringComparer.Ordinal)
        {
            ["time"] = new SqlColumn.Time("at"),
            ["id"] = new SqlColumn.Number("id"),
            ["device"] = new SqlColumn.Text("device"),
            ["class"] = new SqlColumn.Text("class", IsLower: true),
            ["peer.ip"] = new SqlColumn.Address("peer_hi", "peer_lo", "peer_ip"),
        },
        "fields",
        "raw");

    [Theory]
    [InlineData("", "TRUE")]
    [InlineData("713120", "id = $1", 713120L)]
    [InlineData("id:713061..713120", "(id >= $1 AND id <= $2)", 713061L, 713120L)]
    [InlineData("class:VPN", "class = $1", "vpn")]
    [InlineData("device:FW1", "lower(device) = $1", "fw1")]
    [InlineData("device:fw*", @"lower(device) LIKE $1 ESCAPE '\'", "fw%")]
    [InlineData("\"a%b\"*c", @"lower(raw) LIKE $1 ESCAPE '\'", @"%a\%b%c%")]
    [InlineData("\"' OR 1=1\"", "contains(lower(raw), $1)", "' or 1=1")]
    [InlineData("-a", "NOT coalesce(contains(lower(raw), $1), FALSE)", "a")]
    [InlineData("a b OR c", "((contains(lower(raw), $1) AND contains(lower(raw), $2)) OR contains(lower(raw), $3))", "a", "b", "c")]
    [InlineData("peer.ip:192.0.2.1", "(peer_hi = $1 AND peer_lo = $2)", 0UL, 0xFFFF_C000_0201UL)]
    [InlineData("peer.ip:192.0.2.0/24", "(peer_hi = $1 AND peer_lo >= $2 AND peer_lo <= $3)", 0UL, 0xFFFF_C000_0200UL, 0xFFFF_C000_02FFUL)]
    [InlineData("peer.ip:2001:db8::/64", "peer_hi = $1", 0x2001_0DB8_0000_0000UL)]
    [InlineData("peer.ip:2001:db8::/32", "(peer_hi >= $1 AND peer_hi <= $2)", 0x2001_0DB8_0000_0000UL, 0x2001_0DB8_FFFF_FFFFUL)]
    [InlineData("peer.ip:*.7", @"lower(peer_ip) LIKE $1 ESCAPE '\'", "%.7")]
    [InlineData("assigned.ip:10.0.0.1", "(address_high(json_extract_string(fields, $1)) = $2 AND address_low(json_extract_string(fields, $1)) = $3)", "$.\"assigned.ip\"", 0UL, 0xFFFF_0A00_0001UL)]
    [InlineData("ike.phase:2", "TRY_CAST(json_extract_string(fields, $1) AS BIGINT) = $2", "$.\"ike.phase\"", 2L)]
    [InlineData("reason:x", "lower(json_extract_string(fields, $1)) = $2", "$.\"reason\"", "x")]
    [InlineData("has:peer.ip", "peer_ip IS NOT NULL")]
    [InlineData("file:x", "FALSE")]
    [InlineData("-file:x", "NOT coalesce(FALSE, FALSE)")]
    public void Writes_conditions_with_parameters(string query, string sql, params object[] values)
    {
        var condition = QuerySql.Write(Ask.For(query), SqlDialect.DuckDb, Columns);

        Assert.Equal(sql, condition.Text);
        Assert.Equal(values, condition.Parameters.Select(p => p.Value));
    }

    [Fact]
    public void Times_become_what_the_dialect_wants()
    {
        var condition = QuerySql.Write(Ask.For("since:2h"), SqlDialect.DuckDb, Columns);

        Assert.Equal("at >= $1", condition.Text);
        Assert.Equal(new DateTime(2026, 1, 2, 13, 0, 0, DateTimeKind.Utc), Assert.Single(condition.Parameters).Value);
    }

    [Fact]
    public void Nothing_a_user_writes_stands_in_the_text()
    {
        foreach (var item in QueryConformance.Cases)
        {
            var text = QuerySql.Write(Ask.For(item.Query), SqlDialect.DuckDb, Columns).Text;
            Assert.DoesNotContain(text, c => c is '"' or ';' or > '~' or < ' ');
            Assert.DoesNotContain("--", text, StringComparison.Ordinal);
            Assert.DoesNotContain("drop", text, StringComparison.OrdinalIgnoreCase);
            Assert.True(text.Count(c => c == '\'') % 2 == 0 && !text.Replace(@"ESCAPE '\'", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal), text);
        }
    }
}
