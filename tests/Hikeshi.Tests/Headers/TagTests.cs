namespace Hikeshi.Tests.Headers;

public sealed class TagTests
{
    [Theory]
    [InlineData("%ASA-session-3-710003: t", "- ASA session 3 710003 | - | - - | - None | t")]
    [InlineData("%ASA-svc-4-722041: t", "- ASA svc 4 722041 | - | - - | - None | t")]
    [InlineData("%ASA-ip-4-313005: t", "- ASA ip 4 313005 | - | - - | - None | t")]
    [InlineData("%ASA-mdm-proxy-6-802001: t", "- ASA mdm-proxy 6 802001 | - | - - | - None | t")]
    [InlineData("%FTD--6-852002: t", "- FTD - 6 852002 | - | - - | - None | t")]
    [InlineData("%FTD<Up>-4-313005: t", "- FTD - 4 313005 | - | - - | - None | t")]
    [InlineData("% Threat Defense-7-713906: t", "- FTD - 7 713906 | - | - - | - None | t")]
    [InlineData("%Threat Defense-7-713906: t", "- FTD - 7 713906 | - | - - | - None | t")]
    [InlineData("%ftd-5-713120: t", "- FTD - 5 713120 | - | - - | - None | t")]
    [InlineData("%FDT-6-113004: t", "- FDT - 6 113004 | - | - - | - None | t")]
    [InlineData("%NGIPS-1-430002: t", "- NGIPS - 1 430002 | - | - - | - None | t")]
    [InlineData("%PIX-4-400013 IDS:2003 ICMP redirect from 192.0.2.1 to 192.0.2.2 on interface dmz",
        "- PIX - 4 400013 | - | - - | - None | IDS:2003 ICMP redirect from 192.0.2.1 to 192.0.2.2 on interface dmz")]
    [InlineData("%PIX-2-106002   udp Connection denied", "- PIX - 2 106002 | - | - - | - None | udp Connection denied")]
    [InlineData("%ASA-3-430005 Message: t", "- ASA - 3 430005 | - | - - | - None | Message: t")]
    [InlineData("%ASA-8-999999: t", "- ASA - 8 999999 | - | - - | - None | t")]
    [InlineData("%FTD-1-8300001: t", "- FTD - 1 8300001 | - | - - | - None | t")]
    [InlineData("%%ASA-6-308001: t", "- ASA - 6 308001 | - | - - | - None | t")]
    [InlineData("<166>Aug 18 2026 18:24:29 fw1 : %%ASA-6-308001: t",
        "166 ASA - 6 308001 | fw1 DeviceId | - - | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("%FTD-6-113005: %ASA-6-113005: AAA user t", "- FTD - 6 113005 | - | - - | - None | AAA user t")]
    [InlineData("%ASA-6-113005: 50% of %ASA-6-302013: t", "- ASA - 6 113005 | - | - - | - None | 50% of %ASA-6-302013: t")]
    public void Reads_every_form_of_tag(string line, string expected) => Assert.Equal(expected, HeaderRow.Of(line));

    [Theory]
    [InlineData("%ASA-6-12345: t")]
    [InlineData("%ASA-6-12345678: t")]
    [InlineData("%ASA-6-713120x t")]
    [InlineData("%ASA-713120: t")]
    [InlineData("%ASA-6-")]
    [InlineData("%A-6-713120: t")]
    [InlineData("%LINEPROTO-5-UPDOWN: Line protocol on Interface up")]
    [InlineData("100% %")]
    [InlineData("%")]
    [InlineData("%ASA-averyveryverylongclassname-toolong-6-302013: t")]
    public void What_is_no_tag_stays_text(string line) =>
        Assert.Equal($"- - | - | - - | - None | {line}", HeaderRow.Of(line));

    [Theory]
    [InlineData("%ASA-2-106006: message repeated 2 times: [ Deny inbound UDP from 192.0.2.1/53]",
        "- ASA - 2 106006 | - | - - | - None | Deny inbound UDP from 192.0.2.1/53 x2")]
    [InlineData("Aug 18 18:24:29 fw1 message repeated 3 times: [ %ASA-4-106023: Deny tcp [0x0, 0x0]]",
        "- ASA - 4 106023 | fw1 Relay | - - | 2026-08-18T18:24:29Z Relay Year, Zone | Deny tcp [0x0, 0x0] x3")]
    [InlineData("Aug 18 18:24:29 fw1 : message repeated 3 times: [ %ASA-4-106023: Deny tcp",
        "- ASA - 4 106023 | fw1 DeviceId | - - | 2026-08-18T18:24:29Z Device Year, Zone | Deny tcp x3")]
    [InlineData("Aug 18 18:24:29 message repeated 4 times: [ [IKEv1]: IP = 192.0.2.1, t]",
        "- - | - | - - | 2026-08-18T18:24:29Z Device Year, Zone | [IKEv1]: IP = 192.0.2.1, t x4")]
    [InlineData("%ASA-2-106006: message repeated many times: [ t]",
        "- ASA - 2 106006 | - | - - | - None | message repeated many times: [ t]")]
    [InlineData("%ASA-2-106006: message repeated 2 times: [", "- ASA - 2 106006 | - | - - | - None | - x2")]
    public void Unfolds_repeated_messages(string line, string expected) => Assert.Equal(expected, HeaderRow.Of(line));
}
