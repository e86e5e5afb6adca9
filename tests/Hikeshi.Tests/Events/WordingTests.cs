namespace Hikeshi.Tests.Events;

public sealed class WordingTests
{
    [Theory]
    [InlineData("TCP access denied by ACL from 198.51.100.10/28490 to inside:192.0.2.1/80", "710003")]
    [InlineData("Group = staff, Username = alice, IP = 192.0.2.10, Error processing payload: Payload ID: 14", "713048")]
    [InlineData("Jun 10 17:36:13 [IKEv1]: IP = 192.0.2.33, Information Exchange processing failed", "713903")]
    [InlineData("Nov 08 07:10:05 [IKEv1]Group = 192.0.2.33, IP = 192.0.2.33, PHASE 1 COMPLETED", "713119")]
    [InlineData("Feb 16 13:36:40 [IKEv1 DEBUG]: Group = 192.0.2.33, IP = 192.0.2.33, IKE Initiator starting QM: msg id = 6abd3691", "714002")]
    [InlineData("Beginning configuration replication: Sending to mate.", "709003")]
    [InlineData("Sep  7 06:25:28 fw-osaka TCP access permitted from 10.0.0.1/60749 to db:10.0.0.2/ssh", "710002")]
    public void A_text_without_a_tag_is_known_by_its_wording(string line, string id)
    {
        var item = Read.Line(line);

        Assert.Equal(id, item.GetProperty("id").GetString());
        Assert.Equal("wording", item.GetProperty("id_source").GetString());
        Assert.Equal("parsed", item.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("IP address of the printer is 192.0.2.9")]
    [InlineData("Group meeting at 10:00")]
    [InlineData("User (tanaka) logged in")]
    public void Prose_is_no_wording(string line) =>
        Assert.Equal("untagged", Read.Line(line).GetProperty("status").GetString());

    [Fact]
    public void The_vpn_3000_form_gives_the_id_and_the_peer()
    {
        var item = Read.Line("24067 23/11/2026 09:10:03.123 SEV=4 IKE/52 RPT=764 192.0.2.41  Group [staff] User [tanaka] User (tanaka) authenticated.");

        Assert.Equal("713052", item.GetProperty("id").GetString());
        Assert.Equal("vpn3000", item.GetProperty("id_source").GetString());
        Assert.Equal("2026-11-23T09:10:03.123Z", item.GetProperty("time").GetString());
        Assert.Equal("192.0.2.41", item.GetProperty("fields").GetProperty("peer.ip").GetString());
        Assert.Equal("staff", item.GetProperty("fields").GetProperty("vpn.group").GetString());
    }

    [Fact]
    public void The_three_lines_of_a_proxy_list_are_one_event()
    {
        var events = Read.Text("""
            May 23 2026 13:15:26: %ASA-7-713906: Group = 192.0.2.22, IP = 192.0.2.22, Transmitting Proxy Id:
            Local subnet:  10.20.0.0  mask 255.255.255.0 Protocol 0  Port 0
            Remote subnet: 10.30.0.0  Mask 255.255.255.0 Protocol 0  Port 0
            May 23 2026 13:15:26: %ASA-7-714007: IP = 192.0.2.22, IKE Initiator sending Initial Contact

            """.Replace("\r", "", StringComparison.Ordinal));

        Assert.Equal(2, events.Count);
        Assert.Equal("10.20.0.0", events[0].GetProperty("fields").GetProperty("proxy.local.ip").GetString());
        Assert.Equal("10.30.0.0", events[0].GetProperty("fields").GetProperty("proxy.remote.ip").GetString());
        Assert.True(Phrase.OrNone(events[0]).Length > 0);
    }
}
