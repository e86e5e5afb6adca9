namespace Hikeshi.Tests.Headers;

/// <summary>Headers as devices print them, and as collectors pass them on without a header of their own.</summary>
public sealed class DeviceHeaderTests
{
    private const string Built = "Built inbound TCP connection 8124 for outside:192.0.2.7/40112";

    [Theory]
    // A. Time and host
    [InlineData("Oct 10 2025 12:34:56 localhost CiscoASA[999]: %ASA-6-305011: t",
        "- ASA - 6 305011 | localhost DeviceId | - - | 2025-10-10T12:34:56Z Device Zone | t")]
    [InlineData("Oct 10 12:34:56 localhost CiscoASA[999]: %ASA-6-305011: t",
        "- ASA - 6 305011 | localhost Relay | - - | 2026-10-10T12:34:56Z Relay Year, Zone | t")]
    [InlineData("Apr 15 2023 09:36:50: %ASA-4-106023: t",
        "- ASA - 4 106023 | - | - - | 2023-04-15T09:36:50Z Device Zone | t")]
    [InlineData("<166>Aug 18 2026 18:24:29 asa-fw-01 : %ASA-6-302020: t",
        "166 ASA - 6 302020 | asa-fw-01 DeviceId | - - | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("May  5 18:16:21 dev01: %ASA-6-302021: t",
        "- ASA - 6 302021 | dev01 DeviceId | - - | 2026-05-05T18:16:21Z Device Year, Zone | t")]
    [InlineData("Oct 20 2025 15:15:15 dev01: %ASA-5-106100: t",
        "- ASA - 5 106100 | dev01 DeviceId | - - | 2025-10-20T15:15:15Z Device Zone | t")]
    [InlineData("Apr 17 2026 14:08:08 FW-VPN-A01 : %ASA-6-302016: t",
        "- ASA - 6 302016 | FW-VPN-A01 DeviceId | - - | 2026-04-17T14:08:08Z Device Zone | t")]
    [InlineData("<131>Nov 14 16:18:47 firepower : %FTD-3-305006: t",
        "131 FTD - 3 305006 | firepower DeviceId | - - | 2026-11-14T16:18:47Z Device Year, Zone | t")]
    [InlineData("<165>Oct 04 2025 15:27:55: %ASA-5-106100: t",
        "165 ASA - 5 106100 | - | - - | 2025-10-04T15:27:55Z Device Zone | t")]
    [InlineData("<188>May  5 17:51:17: %FTD-4-313005: t",
        "188 FTD - 4 313005 | - | - - | 2026-05-05T17:51:17Z Device Year, Zone | t")]
    [InlineData("Jul 15 13:38:14 198.51.100.56 : %ASA-6-302013: t",
        "- ASA - 6 302013 | 198.51.100.56 DeviceId | - - | 2026-07-15T13:38:14Z Device Year, Zone | t")]
    [InlineData("Jul 15 13:38:08 198.51.100.142 %ASA-6-302015: t",
        "- ASA - 6 302015 | 198.51.100.142 Relay | - - | 2026-07-15T13:38:08Z Relay Year, Zone | t")]
    [InlineData("Dec 11 2025 08:01:24 <IP>: %ASA-6-302015: t",
        "- ASA - 6 302015 | <IP> DeviceId | - - | 2025-12-11T08:01:24Z Device Zone | t")]
    [InlineData("Dec 11 2025 08:01:24 <IP> %ASA-6-302015: t",
        "- ASA - 6 302015 | <IP> DeviceId | - - | 2025-12-11T08:01:24Z Device Zone | t")]
    [InlineData("Aug 14 2026 15:09:41 siem-ftd  %FTD-1-430003: t",
        "- FTD - 1 430003 | siem-ftd DeviceId | - - | 2026-08-14T15:09:41Z Device Zone | t")]
    [InlineData("Aug 14 15:09:41 siem-ftd  %FTD-1-430003: t",
        "- FTD - 1 430003 | siem-ftd DeviceId | - - | 2026-08-14T15:09:41Z Device Year, Zone | t")]
    [InlineData("Apr 25 2026 20:52:39   %FTD-1-430003: t",
        "- FTD - 1 430003 | - | - - | 2026-04-25T20:52:39Z Device Zone | t")]
    [InlineData("Aug 15 2022 23:30:09 : %ASA-6-302016 Teardown UDP",
        "- ASA - 6 302016 | - | - - | 2022-08-15T23:30:09Z Device Zone | Teardown UDP")]
    [InlineData("Aug 15 2022 23:30:09 %ASA-6-302016: t",
        "- ASA - 6 302016 | - | - - | 2022-08-15T23:30:09Z Device Zone | t")]
    [InlineData("<190>Feb 21 2026 09:55:01 xxxxxx: %ASA-6-722023: t",
        "190 ASA - 6 722023 | xxxxxx DeviceId | - - | 2026-02-21T09:55:01Z Device Zone | t")]
    // B. Zone and fraction
    [InlineData("Apr 15 2024 09:34:34 EDT: %ASA-session-5-106100: t",
        "- ASA session 5 106100 | - | - - | 2024-04-15T13:34:34Z Device None | t")]
    [InlineData("Nov 01 16:42:22 UTC: %FTD-session-6-302013: t",
        "- FTD session 6 302013 | - | - - | 2026-11-01T16:42:22Z Device Year | t")]
    [InlineData("Oct 30 00:07:38 UTC firepower : %FTD-4-106023: t",
        "- FTD - 4 106023 | firepower DeviceId | - - | 2026-10-30T00:07:38Z Device Year | t")]
    [InlineData("<166>May 01 2026 09:24:32Z  %FTD-6-113005: t",
        "166 FTD - 6 113005 | - | - - | 2026-05-01T09:24:32Z Device None | t")]
    [InlineData("Apr 30 09:22:38.138: %ASA-5-106100: t",
        "- ASA - 5 106100 | - | - - | 2026-04-30T09:22:38.138Z Device Year, Zone | t")]
    [InlineData("Apr 30 09:22:38.340591: %ASA-5-106100: t",
        "- ASA - 5 106100 | - | - - | 2026-04-30T09:22:38.340591Z Device Year, Zone | t")]
    [InlineData("Apr 30 09:22:38.138340591: %ASA-5-106100: t",
        "- ASA - 5 106100 | - | - - | 2026-04-30T09:22:38.1383405Z Device Year, Zone | t")]
    [InlineData("<166>: 2026 Aug 07 10:29:42 UTC 7b1f0c9a-1111-4222-8333-aabbccddeeff : %FTD-auth-6-113039: t",
        "166 FTD auth 6 113039 | 7b1f0c9a-1111-4222-8333-aabbccddeeff DeviceId | - - | 2026-08-07T10:29:42Z Device None | t")]
    [InlineData("<166>Oct 23 2025 14:43:13 MSK fw1 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | fw1 DeviceId | - - | 2025-10-23T11:43:13Z Device None | t")]
    [InlineData("<166>Oct 23 2025 14:43:13 XYT: %ASA-6-302013: t",
        "166 ASA - 6 302013 | - | - - | 2025-10-23T14:43:13Z Device Zone | t")]
    [InlineData("<166>Oct 23 2025 14:43:13 HOST: %ASA-6-302013: t",
        "166 ASA - 6 302013 | HOST DeviceId | - - | 2025-10-23T14:43:13Z Device Zone | t")]
    [InlineData("<166>Oct 23 2025 14:43:13 +0900 fw1 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | fw1 DeviceId | - - | 2025-10-23T05:43:13Z Device None | t")]
    // C. ISO
    [InlineData("2026-08-26T23:11:03Z siem-ftd  %FTD-1-430003: t",
        "- FTD - 1 430003 | siem-ftd DeviceId | - - | 2026-08-26T23:11:03Z Device None | t")]
    [InlineData("2026-03-27T08:41:37Z   %FTD-1-430003: t",
        "- FTD - 1 430003 | - | - - | 2026-03-27T08:41:37Z Device None | t")]
    [InlineData("<166>2026-06-26T01:35:42Z: %ASA-6-113008: t",
        "166 ASA - 6 113008 | - | - - | 2026-06-26T01:35:42Z Device None | t")]
    [InlineData("<164>2026-09-17T18:23:15Z ra-fw1 : %ASA-4-106023: t",
        "164 ASA - 4 106023 | ra-fw1 DeviceId | - - | 2026-09-17T18:23:15Z Device None | t")]
    [InlineData("<113>2026-08-25T14:55:13Z   %FTD-1-430005: t",
        "113 FTD - 1 430005 | - | - - | 2026-08-25T14:55:13Z Device None | t")]
    [InlineData("2026-03-27T12:26:00Z  : %FTD-1-430001: t",
        "- FTD - 1 430001 | - | - - | 2026-03-27T12:26:00Z Device None | t")]
    [InlineData("2026-06-27T12:17:46.25+09:00 fw1 : %FTD-6-110002: t",
        "- FTD - 6 110002 | fw1 DeviceId | - - | 2026-06-27T03:17:46.25Z Device None | t")]
    [InlineData("2026-02-07T22:06:17Z fw1 %FTD-6-430002: t",
        "- FTD - 6 430002 | fw1 DeviceId | - - | 2026-02-07T22:06:17Z Device None | t")]
    [InlineData("<166>:2026-06-27T12:17:46Z: %ASA-6-110002: t",
        "166 ASA - 6 110002 | - | - - | 2026-06-27T12:17:46Z Device None | t")]
    [InlineData("<166>2026-06-27T12:17:46Z firepower : %FTD-6-110002: t",
        "166 FTD - 6 110002 | firepower DeviceId | - - | 2026-06-27T12:17:46Z Device None | t")]
    // D. Missing pieces
    [InlineData("<163>%FTD-3-305006: t", "163 FTD - 3 305006 | - | - - | - None | t")]
    [InlineData("%ASA-6-302013: " + Built, "- ASA - 6 302013 | - | - - | - None | " + Built)]
    [InlineData("<166>FW-FTDV01 %FTD-6-113005: t", "166 FTD - 6 113005 | FW-FTDV01 DeviceId | - - | - None | t")]
    [InlineData("<166>:: %ASA-auth-6-113005: t", "166 ASA auth 6 113005 | - | - - | - None | t")]
    [InlineData("<133>:: %FTD-session-5-305013: t", "133 FTD session 5 305013 | - | - - | - None | t")]
    [InlineData("<166>:Feb 26 11:26:52 UTC: %FTD--6-852002: t",
        "166 FTD - 6 852002 | - | - - | 2026-02-26T11:26:52Z Device Year | t")]
    [InlineData("<166>:Jan 13 2022 15:51:28 MSK: %ASA-auth-6-113004: t",
        "166 ASA auth 6 113004 | - | - - | 2022-01-13T12:51:28Z Device None | t")]
    [InlineData(":%ASA-vpn-5-713119: t", "- ASA vpn 5 713119 | - | - - | - None | t")]
    [InlineData(":Jul 12 10:25:06 PDT: %FWSM-session-3-710003: t",
        "- FWSM session 3 710003 | - | - - | 2026-07-12T17:25:06Z Device Year | t")]
    [InlineData(": %ASA-6-302013: t", "- ASA - 6 302013 | - | - - | - None | t")]
    // F. Sequence numbers
    [InlineData("<190>3132517: fw01: 3132513: Jul 14 2026 08:23:43.398 UTC: %ASA-6-302013: t",
        "190 ASA - 6 302013 | fw01 Relay | - - | 2026-07-14T08:23:43.398Z Device None | t")]
    [InlineData("<190>*Jul 14 2026 08:23:43: %ASA-6-302013: t",
        "190 ASA - 6 302013 | - | - - | 2026-07-14T08:23:43Z Device Zone | t")]
    [InlineData("<166>Jul 14 2026 08:23:43 2001:db8:1::7 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | 2001:db8:1::7 DeviceId | - - | 2026-07-14T08:23:43Z Device Zone | t")]
    [InlineData("<166>Jul 14 2026 08:23:43 2001:db8:1::7: %ASA-6-302013: t",
        "166 ASA - 6 302013 | 2001:db8:1::7 DeviceId | - - | 2026-07-14T08:23:43Z Device Zone | t")]
    // Hosts that look like something else
    [InlineData("<166>Jul 14 2026 08:23:43 mar-fw1 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | mar-fw1 DeviceId | - - | 2026-07-14T08:23:43Z Device Zone | t")]
    [InlineData("<166>Jul 14 2026 08:23:43 10:20:30:40:50:60 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | 10:20:30:40:50:60 DeviceId | - - | 2026-07-14T08:23:43Z Device Zone | t")]
    [InlineData("<166>Jul 14 2026 08:23:43 2001-fw : %ASA-6-302013: t",
        "166 ASA - 6 302013 | 2001-fw DeviceId | - - | 2026-07-14T08:23:43Z Device Zone | t")]
    [InlineData("%ASA-6-302013", "- ASA - 6 302013 | - | - - | - None | -")]
    public void Reads_what_a_device_prints(string line, string expected) => Assert.Equal(expected, HeaderRow.Of(line));

    [Theory]
    [InlineData("<140>Oct 03 2025 10:00:00 fw1 : %ASA-6-113008: t",
        "140 ASA - 6 113008 | fw1 DeviceId | - - | 2025-10-03T10:00:00Z Device Zone | t")]
    [InlineData("<14.2>Aug 14 2026 13:56:30 fw1 : %ASA-6-113008: t",
        "- ASA - 6 113008 | fw1 DeviceId | - - | 2026-08-14T13:56:30Z Device Zone | t")]
    [InlineData("<999>%ASA-6-113008: t", "- ASA - 6 113008 | - | - - | - None | t")]
    [InlineData("<>%ASA-6-113008: t", "- ASA - 6 113008 | - | - - | - None | t")]
    [InlineData("<191>%ASA-7-113008: t", "191 ASA - 7 113008 | - | - - | - None | t")]
    [InlineData("131 <166>Aug 18 2026 18:24:29 fw1 : %ASA-6-302020: t",
        "166 ASA - 6 302020 | fw1 DeviceId | - - | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("131 <166>Jul 11 2026 09:27:13 fw1 : AAA user authentication Rejected",
        "166 - | - | - - | 2026-07-11T09:27:13Z Device Zone | fw1 : AAA user authentication Rejected")]
    public void A_PRI_is_what_the_line_says_or_nothing(string line, string expected) =>
        Assert.Equal(expected, HeaderRow.Of(line));
}
