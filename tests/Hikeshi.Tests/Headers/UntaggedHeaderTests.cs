using System.Text;
using Hikeshi.Headers;

namespace Hikeshi.Tests.Headers;

/// <summary>Lines without a tag: console debug output, VPN 3000, and everything else.</summary>
public sealed class UntaggedHeaderTests
{
    [Theory]
    [InlineData("Feb 16 13:36:40 [IKEv1]: Group = g, IP = 192.0.2.1, t",
        "- - | - | - - | 2026-02-16T13:36:40Z Device Year, Zone | Group = g, IP = 192.0.2.1, t")]
    [InlineData("Nov 08 07:10:05 [IKEv1]Group = g, IP = 192.0.2.1, t",
        "- - | - | - - | 2026-11-08T07:10:05Z Device Year, Zone | Group = g, IP = 192.0.2.1, t")]
    [InlineData("Nov 08 07:10:05 [IKEv1 DEBUG]IP = 192.0.2.1, t",
        "- - | - | - - | 2026-11-08T07:10:05Z Device Year, Zone | IP = 192.0.2.1, t")]
    [InlineData("Nov 08 07:10:05 [IKEv1 DECODE]: IP = 192.0.2.1, t",
        "- - | - | - - | 2026-11-08T07:10:05Z Device Year, Zone | IP = 192.0.2.1, t")]
    [InlineData("07:10:05 [IKEv1]: IP = 192.0.2.1, t", "- - | - | - - | 2026-11-24T07:10:05Z Device Date, Zone | IP = 192.0.2.1, t")]
    [InlineData("[IKEv1]: IP = 192.0.2.1, t", "- - | - | - - | - None | IP = 192.0.2.1, t")]
    [InlineData("[IKEv1", "- - | - | - - | - None | [IKEv1")]
    public void Reads_console_debug_output(string line, string expected) => Assert.Equal(expected, HeaderRow.Of(line));

    [Theory]
    [InlineData("24067 23/11/2025 19:10:03.123 SEV=4 IKE/52 RPT=764 192.0.2.1  Group [g] User [u] User (u) authenticated.",
        "- Vpn3000 4 713052 | - | - - | 2025-11-23T19:10:03.123Z Device Zone | Group [g] User [u] User (u) authenticated.")]
    [InlineData("24067 06/01/2025 19:10:03.123 SEV=9 IKEDBG/46 RPT=1 192.0.2.1 constructing Cisco Unity VID payload",
        "- Vpn3000 9 715046 | - | - - | 2025-06-01T19:10:03.123Z Device Zone | constructing Cisco Unity VID payload")]
    [InlineData("24067 06/01/2025 19:10:03.123 SEV=12 IKEDECODE/0 RPT=3 IKE Decode of received SA attributes follows:",
        "- - | - | - - | 2025-06-01T19:10:03.123Z Device Zone | IKE Decode of received SA attributes follows:")]
    [InlineData("24067 06/01/2025 19:10:03.123 SEV=7 IKEDBG/0 RPT=3 192.0.2.1 Oakley proposal is acceptable",
        "- - | - | - - | 2025-06-01T19:10:03.123Z Device Zone | Oakley proposal is acceptable")]
    [InlineData("Nov 23 19:10:03 relay.example.net 24067 23/11/2025 19:10:02.123 SEV=4 IKE/52 RPT=764 192.0.2.1  t",
        "- Vpn3000 4 713052 | relay.example.net Relay | relay.example.net 2026-11-23T19:10:03Z | 2025-11-23T19:10:02.123Z Device Zone | t")]
    [InlineData("1 06/01/2025 19:10:03 SEV=4 IKE/52 nothing", "- - | - | - - | - None | 1 06/01/2025 19:10:03 SEV=4 IKE/52 nothing")]
    public void Reads_the_VPN_3000(string line, string expected) => Assert.Equal(expected, HeaderRow.Of(line));

    [Fact]
    public void The_VPN_3000_names_the_peer_before_the_text()
    {
        var line = "1 06/01/2025 19:10:03.123 SEV=4 IKE/52 RPT=7 2001:db8::9 t"u8;
        HeaderReader.Read(line, new Header(), out var peer);
        Assert.Equal("2001:db8::9", Encoding.UTF8.GetString(peer.Of(line)));
    }

    [Theory]
    [InlineData("Jul  1 09:27:13 198.51.100.56 : AAA user authentication Rejected : reason", 27, "198.51.100.56")]
    [InlineData("<14>Jul  1 09:27:13 fw1: AAA user authentication Rejected", 25, "fw1")]
    public void A_word_after_the_time_may_be_a_host(string line, int after, string host)
    {
        var header = new Header();
        var bytes = Encoding.UTF8.GetBytes(line);
        HeaderReader.Read(bytes, header, out _);
        Assert.Equal(host, Encoding.UTF8.GetString(header.PossibleHost.Of(bytes)));
        Assert.StartsWith("AAA user", line[header.TextAfterHost..], StringComparison.Ordinal);
        Assert.True(header.TextAfterHost >= after);
    }

    [Theory]
    [InlineData("", "- - | - | - - | - None | -")]
    [InlineData("<120>Jun  13  2023 12:12:45: ", "120 - | - | - - | 2023-06-13T12:12:45Z Device Zone | -")]
    [InlineData("<14>Aug 14 2026 13:56:30 platformSettingEdit.cgi: siem: admin@192.0.2.31, Page View\n\0",
        "14 - | - | - - | 2026-08-14T13:56:30Z Device Zone | platformSettingEdit.cgi: siem: admin@192.0.2.31, Page View\n\0")]
    [InlineData("<14.2>Aug 14 2026 13:56:30 siem: t", "- - | - | - - | 2026-08-14T13:56:30Z Device Zone | siem: t")]
    [InlineData("Jan 11 2026 01:00:27 beats ftd[1234]: HTTPResponse: 404, Message: t",
        "- - | - | - - | 2026-01-11T01:00:27Z Device Zone | beats ftd[1234]: HTTPResponse: 404, Message: t")]
    [InlineData("<190>3132517: sw01: 3132513: Jul 14 2026 08:23:43.398 UTC: %FOO-6-BAR: t",
        "190 - | - | - - | - None | 3132517: sw01: 3132513: Jul 14 2026 08:23:43.398 UTC: %FOO-6-BAR: t")]
    [InlineData("Aug 14 24:00:00 t", "- - | - | - - | - None | Aug 14 24:00:00 t")]
    public void Everything_else_is_text_after_PRI_and_time(string line, string expected) =>
        Assert.Equal(expected, HeaderRow.Of(line));
}
