namespace Hikeshi.Tests.Events;

public sealed class StatusTests
{
    [Theory]
    [InlineData("%FTD-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED", "parsed")]
    [InlineData("%FTD-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED twice", "drift")]
    [InlineData("%FTD-5-713119", "drift")]
    [InlineData("%FTD-6-999999: whatever", "unknown")]
    [InlineData("%FTD-6-8300001: whatever", "unknown")]
    [InlineData("Nov 23 10:00:00 server sshd[99]: Accepted publickey for alice", "untagged")]
    [InlineData("%IOS-5-LINK: Interface up", "untagged")]
    [InlineData("%", "untagged")]
    public void A_line_is_as_known_as_it_is(string line, string status) =>
        Assert.Equal(status, Read.Line(line).GetProperty("status").GetString());

    [Fact]
    public void The_id_counts_and_never_the_severity() =>
        Assert.Equal("parsed", Read.Line("%ASA-8-713119: IP = 192.0.2.1, PHASE 1 COMPLETED").GetProperty("status").GetString());

    [Fact]
    public void Drift_keeps_the_context_and_guesses_the_rest()
    {
        var item = Read.Line("%ASA-3-713061: Group = g1, IP = 192.0.2.1, New words about inside:10.1.1.1/500 and 198.51.100.9");

        Assert.Equal("drift", item.GetProperty("status").GetString());
        Assert.Equal(
            """{"vpn.group":"g1","peer.ip":"192.0.2.1","source.interface":"inside","source.ip":"10.1.1.1","source.port":500,"destination.ip":"198.51.100.9"}""",
            Read.Fields(item));
        Assert.Equal(
            """["source.interface","source.ip","source.port","destination.ip"]""",
            item.GetProperty("guessed").GetRawText());
    }

    [Theory]
    [InlineData("new words for remote proxy 10.9.0.0/255.255.255.0/0/0 local proxy 10.8.0.0/255.255.0.0/6/443 from 198.51.100.9/500")]
    [InlineData("new words for 10.9.0.0/255.255.255.0, from 198.51.100.9/500")]
    [InlineData("new words from 198.51.100.9/500 for 10.9.0.0/255.255.255.0")]
    [InlineData("new words from 198.51.100.9/500, mask: 255.255.0.0")]
    public void A_network_with_its_mask_is_no_end_point(string text)
    {
        var item = Read.Line("%ASA-3-713061: " + text);

        Assert.Equal("""{"source.ip":"198.51.100.9","source.port":500}""", Read.Fields(item));
    }

    [Fact]
    public void Everybody_is_an_end_point()
    {
        var item = Read.Line("%ASA-7-713061: new words from 0.0.0.0/68 to inside:255.255.255.255/67");

        Assert.Contains("\"destination.ip\":\"255.255.255.255\"", Read.Fields(item), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_an_end_is_no_interface()
    {
        var item = Read.Line("%ASA-3-713061: new words, src:10.0.0.1 Dst:10.1.0.1");

        Assert.Equal("""{"source.ip":"10.0.0.1","destination.ip":"10.1.0.1"}""", Read.Fields(item));
    }

    [Fact]
    public void Unknown_ids_get_their_class_and_guesses()
    {
        var item = Read.Line("%ASA-6-302013: Built outbound TCP connection 7 for outside:203.0.113.9/443 (203.0.113.9/443) to inside:10.1.1.5/51000 (198.51.100.1/51000)");

        Assert.Equal("session", item.GetProperty("class").GetString());
        Assert.Equal("203.0.113.9", item.GetProperty("fields").GetProperty("source.ip").GetString());
        Assert.Equal("10.1.1.5", item.GetProperty("fields").GetProperty("destination.ip").GetString());
        Assert.Equal("inside", item.GetProperty("fields").GetProperty("destination.interface").GetString());
    }

    [Fact]
    public void Users_and_interfaces_are_guessed_only_where_they_are_marked()
    {
        var item = Read.Line("%ASA-6-999999: user authentication on interface outside for user 'tanaka' from 192.0.2.3");

        Assert.Equal("tanaka", item.GetProperty("fields").GetProperty("user.name").GetString());
        Assert.Equal("outside", item.GetProperty("fields").GetProperty("interface").GetString());
    }

    [Fact]
    public void A_host_behind_the_text_is_no_drift()
    {
        var item = Read.Line("Aug 15 2026 00:22:42 192.0.2.77 : %ASA-3-710003: TCP access denied by ACL from 198.51.100.2/8949 to outside:203.0.113.3/23 192.0.2.77");

        Assert.Equal("parsed", item.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("<13>1 2026-11-23T10:00:02Z relay.example.com app - - - nothing of Cisco", "relay.example.com", "relay")]
    [InlineData("Nov 23 10:00:00 server sshd[99]: Accepted publickey", null, "none")]
    public void A_line_without_a_tag_keeps_the_host_its_header_names(string line, string? host, string source)
    {
        var item = Read.Line(line);

        Assert.Equal(host, item.TryGetProperty("host", out var found) ? found.GetString() : null);
        Assert.Equal(source, item.GetProperty("host_source").GetString());
    }
}
