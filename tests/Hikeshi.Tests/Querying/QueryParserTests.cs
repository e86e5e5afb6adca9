using Hikeshi.Querying.Parsing;

namespace Hikeshi.Tests.Querying;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("*", "")]
    [InlineData("NOT *", "-*")]
    [InlineData("713120", "id:713120")]
    [InlineData("id:713*", "(id:713000..713999 OR id:7130000..7139999)", "id:713000..713999 OR id:7130000..7139999")]
    [InlineData("id:713120*", "", "id:713120 OR id:7131200..7131209")]
    [InlineData("id:*", "has:id")]
    [InlineData("sev<=3", "severity:..3")]
    [InlineData("SEVERITY >= warning", "severity:4..")]
    [InlineData("sev:error", "severity:3")]
    [InlineData("sev!=3", "-severity:3")]
    [InlineData("sev:<3", "severity:..2")]
    [InlineData("device:fw1", "device:fw1")]
    [InlineData("peer:203.0.113.7/24", "peer.ip:203.0.113.0/24")]
    [InlineData("peer:(203.0.113.0/24 2001:db8::/32)", "", "peer.ip:203.0.113.0/24 OR peer.ip:2001:db8::/32")]
    [InlineData("peer:203.0.113.*", "", "peer.ip:203.0.113.* OR peer.name:203.0.113.*")]
    [InlineData("peer:branch", "peer.name:branch")]
    [InlineData("peer.ip:2001:db8::/32", "peer.ip:2001:db8::/32")]
    [InlineData("peer.ip:::ffff:192.0.2.1", "peer.ip:192.0.2.1")]
    [InlineData("peer.ip:10.0.0.0/255.0.0.0", "peer.ip:10.0.0.0/8")]
    [InlineData("source.ip:10.0.0.5..10.0.0.9", "source.ip:10.0.0.5..10.0.0.9")]
    [InlineData("user:\"j doe\"", "user.name:\"j doe\"")]
    [InlineData("user:Adm*", "user.name:adm*")]
    [InlineData("user:\"adm*\"", "user.name:\"adm*\"")]
    [InlineData("user:\"j d\"*", "user.name:\"j d\"*")]
    [InlineData(@"user:CORP\jdoe", "user.name:\"corp\\\\jdoe\"")]
    [InlineData(@"user:""CORP\jdoe""", "user.name:\"corp\\\\jdoe\"")]
    [InlineData("group:staff", "vpn.group:staff")]
    [InlineData("class:vpn outcome:failure", "class:vpn outcome:failure")]
    [InlineData("\"QM FSM error\"", "\"qm fsm error\"")]
    [InlineData("qm*error", "\"qm\"*\"error\"")]
    [InlineData("-id:710005", "-id:710005")]
    [InlineData("NOT NOT id:710005", "id:710005")]
    [InlineData("a (b OR c)", "\"a\" (\"b\" OR \"c\")")]
    [InlineData("a AND b OR c", "\"a\" \"b\" OR \"c\"")]
    [InlineData("-(a b)", "-(\"a\" \"b\")")]
    [InlineData("((a))", "\"a\"")]
    [InlineData("a a", "\"a\"")]
    [InlineData("not and or", "\"not\" \"and\" \"or\"")]
    [InlineData("a - b", "\"a\" \"-\" \"b\"")]
    [InlineData("ike.phase:2", "ike.phase:2")]
    [InlineData("destination.port>1024", "destination.port:1025..")]
    [InlineData("source.port:1..1024", "source.port:1..1024")]
    [InlineData("port:443", "", "fields.port:443 OR source.port:443 OR destination.port:443")]
    [InlineData("fields.port:443", "fields.port:443")]
    [InlineData("status:drift", "status:drift")]
    [InlineData("family:ike-*", "family:ike-*")]
    [InlineData("product:FTD", "product:ftd")]
    [InlineData("template:713120/1", "template:713120/1")]
    [InlineData("phrase:qm-fsm-error", "phrase:qm-fsm-error")]
    [InlineData("file:../logs/a.log", "file:\"../logs/a.log\"")]
    [InlineData("has:peer", "", "has:peer.ip OR has:peer.name")]
    [InlineData("user:*", "has:user.name")]
    [InlineData("id:(713120, 713061 OR 713902)", "", "id:713120 OR id:713061 OR id:713902")]
    [InlineData("id!=(1 2)", "-(id:1 OR id:2)")]
    [InlineData("ipsec.spi:0xABC", "ipsec.spi:0x00000abc")]
    [InlineData("10:20:30", "\"10:20:30\"")]
    [InlineData("fe80::1", "\"fe80::1\"")]
    [InlineData("123456", "\"123456\"")]
    [InlineData("ｉｄ：７１３１２０", "id:713120")]
    [InlineData("重大　「フェーズ 2」", "\"重大\" \"フェーズ 2\"")]
    [InlineData("“QM FSM” ＯＲ x", "\"qm fsm\" OR \"x\"")]
    public void Reads_what_people_write(string text, string canonical, string? other = null)
    {
        var query = Ask.For(text);

        Assert.Equal(other ?? canonical, query.ToString());
        Assert.Equal(query, Ask.For(query.ToString()));
    }

    [Theory]
    [InlineData("since:2h", "time:2026-01-02T13:00:00Z..")]
    [InlineData("since:1d12h", "time:2026-01-01T03:00:00Z..")]
    [InlineData("since:２時間", "time:2026-01-02T13:00:00Z..")]
    [InlineData("time:30m", "time:2026-01-02T14:30:00Z..")]
    [InlineData("until:now-1h", "time:..2026-01-02T14:00:00Z")]
    [InlineData("until:2026-01-01", "time:..2026-01-02T00:00:00Z")]
    [InlineData("since:09:30", "time:2026-01-02T09:30:00Z..")]
    [InlineData("time:today", "time:2026-01-02T00:00:00Z..2026-01-03T00:00:00Z")]
    [InlineData("time:昨日", "time:2026-01-01T00:00:00Z..2026-01-02T00:00:00Z")]
    [InlineData("time:2026-01-02", "time:2026-01-02T00:00:00Z..2026-01-03T00:00:00Z")]
    [InlineData("time:2026/01/02", "time:2026-01-02T00:00:00Z..2026-01-03T00:00:00Z")]
    [InlineData("time:2026-01-02T03:00", "time:2026-01-02T03:00:00Z..2026-01-02T03:01:00Z")]
    [InlineData("time:\"2026-01-02 03:00:05\"", "time:2026-01-02T03:00:05Z..2026-01-02T03:00:06Z")]
    [InlineData("time:2026-01-02T03:00:05.25", "time:2026-01-02T03:00:05.25Z..2026-01-02T03:00:05.26Z")]
    [InlineData("time:2026-01-02T03:00..2026-01-02T04:00", "time:2026-01-02T03:00:00Z..2026-01-02T04:00:00Z")]
    [InlineData("time:2026-01-01..2026-01-02", "time:2026-01-01T00:00:00Z..2026-01-03T00:00:00Z")]
    [InlineData("time:..2026-01-02T04:00", "time:..2026-01-02T04:00:00Z")]
    [InlineData("time:2h..1h", "time:2026-01-02T13:00:00Z..2026-01-02T14:00:00Z")]
    [InlineData("time>2026-01-02T03:00", "time:2026-01-02T03:01:00Z..")]
    [InlineData("time<=2026-01-02T03:00", "time:..2026-01-02T03:01:00Z")]
    [InlineData("time<2026-01-02T03:00+09:00", "time:..2026-01-01T18:00:00Z")]
    [InlineData("received:2026-01-02T03:00Z", "received:2026-01-02T03:00:00Z..2026-01-02T03:01:00Z")]
    [InlineData("time>9999-12-31T23:59:59", "time:9999-12-31T23:59:59.999999Z..")]
    public void Reads_times(string text, string canonical)
    {
        Assert.Equal(canonical, Ask.For(text).ToString());
        Assert.Equal(Ask.For(text), Ask.For(canonical));
    }

    [Fact]
    public void Times_without_a_zone_are_of_the_zone_that_is_asked_for()
    {
        var tokyo = Ask.Options with { Zone = TimeZoneInfo.CreateCustomTimeZone("+9", TimeSpan.FromHours(9), "", "") };

        Assert.Equal("time:2026-01-02T15:00:00Z..2026-01-03T15:00:00Z", Ask.For("time:today", tokyo).ToString());
        Assert.Equal("time:2026-01-01T15:00:00Z..", Ask.For("since:2026-01-02", tokyo).ToString());
        Assert.Equal("time:2026-01-02T00:00:00Z..", Ask.For("since:2026-01-02T00:00Z", tokyo).ToString());
    }

    [Theory]
    [InlineData("pear:192.0.2.1", QueryProblemKind.UnknownField, 0, 4, "peer")]
    [InlineData("a usr:x", QueryProblemKind.UnknownField, 2, 3, "user")]
    [InlineData("sourceip:x", QueryProblemKind.UnknownField, 0, 8, "source.ip")]
    [InlineData("xqzwv:1", QueryProblemKind.UnknownField, 0, 5, null)]
    [InlineData("has:usr", QueryProblemKind.UnknownField, 4, 3, "user")]
    [InlineData("sev:high", QueryProblemKind.NotASeverity, 4, 4, null)]
    [InlineData("ike.phase:two", QueryProblemKind.NotANumber, 10, 3, null)]
    [InlineData("id:713*0", QueryProblemKind.NotAnId, 3, 5, null)]
    [InlineData("id:vpn", QueryProblemKind.NotAnId, 3, 3, null)]
    [InlineData("peer.ip:branch", QueryProblemKind.NotAnAddress, 8, 6, null)]
    [InlineData("peer.ip:192.0.2.0/33", QueryProblemKind.NotAnAddress, 8, 12, null)]
    [InlineData("since:soon", QueryProblemKind.NotATime, 6, 4, null)]
    [InlineData("time:2026-02-30", QueryProblemKind.NotATime, 5, 10, null)]
    [InlineData("time:2h..3h", QueryProblemKind.RangeReversed, 5, 6, null)]
    [InlineData("source.port:9..1", QueryProblemKind.RangeReversed, 12, 4, null)]
    [InlineData("source.ip:10.0.0.9..10.0.0.1", QueryProblemKind.RangeReversed, 10, 18, null)]
    [InlineData("outcome:sucess", QueryProblemKind.UnknownValue, 8, 6, "success")]
    [InlineData("user>x", QueryProblemKind.NotComparable, 5, 1, null)]
    [InlineData("since>2h", QueryProblemKind.NotComparable, 0, 6, null)]
    [InlineData("sev<(1 2)", QueryProblemKind.OneValueExpected, 0, 4, null)]
    [InlineData("process.stack:0x1", QueryProblemKind.IsList, 14, 3, null)]
    [InlineData("id:", QueryProblemKind.ValueExpected, 3, 0, null)]
    [InlineData("(id: )", QueryProblemKind.ValueExpected, 5, 1, null)]
    [InlineData("a OR", QueryProblemKind.TermExpected, 4, 0, null)]
    [InlineData("OR a", QueryProblemKind.TermExpected, 0, 1, null)]
    [InlineData("a OR OR b", QueryProblemKind.TermExpected, 5, 1, null)]
    [InlineData("()", QueryProblemKind.TermExpected, 1, 1, null)]
    [InlineData("NOT", QueryProblemKind.TermExpected, 3, 0, null)]
    [InlineData("a (b", QueryProblemKind.CloseExpected, 2, 1, null)]
    [InlineData("id:(1 2", QueryProblemKind.CloseExpected, 3, 1, null)]
    [InlineData("a) b", QueryProblemKind.UnexpectedClose, 1, 1, null)]
    [InlineData("a \"b", QueryProblemKind.QuoteOpen, 2, 1, null)]
    [InlineData("a \"b\\\"", QueryProblemKind.QuoteOpen, 2, 1, null)]
    [InlineData("foo(bar)", QueryProblemKind.ParenthesisInWord, 3, 1, null)]
    public void Points_at_what_is_wrong(string text, QueryProblemKind kind, int offset, int length, string? suggestion)
    {
        var problem = Ask.Refused(text);

        Assert.Equal((kind, offset, length, suggestion), (problem.Kind, problem.Offset, problem.Length, problem.Suggestion));
    }

    [Fact]
    public void Length_depth_and_terms_are_bounded()
    {
        Assert.Equal(QueryProblemKind.TooLong, Ask.Refused(new string('a', 4097)).Kind);
        Assert.Equal(QueryProblemKind.TooDeep, Ask.Refused(new string('(', 4000)).Kind);
        Assert.Equal(QueryProblemKind.TooManyTerms, Ask.Refused(string.Join(' ', Enumerable.Range(0, 300).Select(n => $"w{n}"))).Kind);
        Assert.Equal(QueryProblemKind.TooManyTerms, Ask.Refused("peer:(" + string.Join(' ', Enumerable.Range(0, 200).Select(n => $"w{n}*")) + ")").Kind);
        Assert.Equal("-\"a\"", Ask.For(new string('-', 4001 % 4000) + "a").ToString());
        Assert.Equal("\"a\"", Ask.For(new string('-', 4000) + "a").ToString());
    }
}
