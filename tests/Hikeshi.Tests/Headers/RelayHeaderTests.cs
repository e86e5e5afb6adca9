using System.Text;

namespace Hikeshi.Tests.Headers;

/// <summary>Headers that relays and collectors put before the device's.</summary>
public sealed class RelayHeaderTests
{
    [Theory]
    [InlineData("Sep 25 15:47:07 host1.example.com : Sep 25 15:47:07 EDT: %ASA-auth-4-113004: t",
        "- ASA auth 4 113004 | host1.example.com Relay | host1.example.com 2026-09-25T15:47:07Z | 2026-09-25T19:47:07Z Device Year | t")]
    [InlineData("Sep 25 01:08:29 host : Sep 25 05:08:29 UTC: %ASA-ip-4-313005: t",
        "- ASA ip 4 313005 | host Relay | host 2026-09-25T01:08:29Z | 2026-09-25T05:08:29Z Device Year | t")]
    [InlineData("<190>May 14 15:10:46 test.example.com : May 14 15:10:46 WEST: %ASA-session-6-106015: t",
        "190 ASA session 6 106015 | test.example.com Relay | test.example.com 2026-05-14T15:10:46Z | 2026-05-14T14:10:46Z Device Year | t")]
    [InlineData("Aug 18 18:24:30 relay1 Aug 18 2026 18:24:29 fw1 : %ASA-6-302013: t",
        "- ASA - 6 302013 | fw1 DeviceId | relay1 2026-08-18T18:24:30Z | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("Aug 18 18:24:30 relay1 <166>Aug 18 2026 18:24:29 fw1 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | fw1 DeviceId | relay1 2026-08-18T18:24:30Z | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("Aug 18 18:24:30 relay1 fw1 : %ASA-6-302013: t",
        "- ASA - 6 302013 | fw1 DeviceId | relay1 - | 2026-08-18T18:24:30Z Relay Year, Zone | t")]
    [InlineData("2026-08-18T18:24:30.123456+09:00 relay1 fw1 : %ASA-6-302013: t",
        "- ASA - 6 302013 | fw1 DeviceId | relay1 - | 2026-08-18T09:24:30.123456Z Relay None | t")]
    [InlineData("Fri Sep 06 14:32:18 2024: <167>Sep 06 2024 14:32:17: %ASA-7-713906: t",
        "167 ASA - 7 713906 | - | - 2024-09-06T14:32:18Z | 2024-09-06T14:32:17Z Device Zone | t")]
    [InlineData("2026-08-18 18:24:30\tLocal4.Info\t192.0.2.1\tAug 18 2026 18:24:29: %ASA-6-302013: t",
        "local4 ASA - 6 302013 | 192.0.2.1 Relay | 192.0.2.1 2026-08-18T18:24:30Z | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("192.0.2.1:514 : local7.notice %PIX-5-713050: t",
        "local7 PIX - 5 713050 | 192.0.2.1 Relay | - - | - None | t")]
    [InlineData("fw1 : local7.debug %PIX-7-710006: t", "local7 PIX - 7 710006 | fw1 Relay | - - | - None | t")]
    [InlineData("LOCAL4.WARNING: fw-1 %ASA-4-106023: t", "local4 ASA - 4 106023 | fw-1 Relay | - - | - None | t")]
    [InlineData("LOCAL4.WARNING: Aug 18 2026 18:24:29 fw-1 : %ASA-4-106023: t",
        "local4 ASA - 4 106023 | fw-1 DeviceId | - - | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("one two three four five six : %ASA-4-106023: t", "- ASA - 4 106023 | - | - - | - None | t")]
    [InlineData("<166>CISCO-SENSOR-3D Alerts %NGIPS-0-430003: t",
        "166 NGIPS - 0 430003 | Alerts DeviceId | CISCO-SENSOR-3D - | - None | t")]
    public void Reads_what_a_relay_adds(string line, string expected) => Assert.Equal(expected, HeaderRow.Of(line));

    [Theory]
    [InlineData("<166>1 2026-08-18T18:24:30.5Z relay1 asa 77 - - Aug 18 2026 18:24:29 fw1 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | fw1 DeviceId | relay1 2026-08-18T18:24:30.5Z | 2026-08-18T18:24:29Z Device Zone | t")]
    [InlineData("<166>1 2026-08-18T18:24:30Z relay1 asa - - [x@32473 a=\"b]c\\\"]\" d=\"e\"][y@1] %ASA-6-302013: t",
        "166 ASA - 6 302013 | relay1 Relay | - - | 2026-08-18T18:24:30Z Relay None | t")]
    [InlineData("<166>1 2026-08-18T18:24:30Z relay1 %ASA-6-302013: - - - t",
        "166 ASA - 6 302013 | relay1 Relay | - - | 2026-08-18T18:24:30Z Relay None | t")]
    [InlineData("<166>1 2026-08-18T18:24:30Z relay1 - - %ASA-6-302013 - t",
        "166 ASA - 6 302013 | relay1 Relay | - - | 2026-08-18T18:24:30Z Relay None | t")]
    [InlineData("<166>1 2026-08-18T18:24:30Z relay1 - - - - \uFEFF%ASA-6-302013: t",
        "166 ASA - 6 302013 | relay1 Relay | - - | 2026-08-18T18:24:30Z Relay None | t")]
    [InlineData("<166>1 - - - - - - %ASA-6-302013: t", "166 ASA - 6 302013 | - | - - | - None | t")]
    [InlineData("131 <166>1 2026-08-18T18:24:30Z relay1 - - - - fw1 : %ASA-6-302013: t",
        "166 ASA - 6 302013 | fw1 DeviceId | relay1 - | 2026-08-18T18:24:30Z Relay None | t")]
    [InlineData("<134>1 2026-08-18T18:24:30Z relay1 - - - - <166>Aug 18 18:24:29 fw1 %ASA-6-302013: t",
        "166 ASA - 6 302013 | fw1 Relay | relay1 2026-08-18T18:24:30Z | 2026-08-18T18:24:29Z Relay Year, Zone | t")]
    [InlineData("<134>1 2026-08-18T18:24:30Z relay1 app - - - no tag here",
        "134 - | relay1 Relay | - - | 2026-08-18T18:24:30Z Relay None | no tag here")]
    public void Reads_the_full_header_of_RFC_5424(string line, string expected) => Assert.Equal(expected, HeaderRow.Of(line));

    [Theory]
    [InlineData("<166>1 2026-08-18T18:24:30Z relay1 a - - [x a=\"open %ASA-6-302013: t")]
    [InlineData("<166>1 2026-08-18T18:24:30Z relay1 a - - [x a=\"b\" %ASA-6-302013: t")]
    public void Structured_data_that_never_ends_hides_no_tag(string line) =>
        Assert.Contains("ASA - 6 302013", HeaderRow.Of(line), StringComparison.Ordinal);

    [Fact]
    public void No_beginning_of_a_header_throws()
    {
        var whole = Encoding.UTF8.GetBytes(
            "131 <166>1 2026-08-18T18:24:30.5+09:00 relay1 asa 77 id [x@1 a=\"b]\"] \uFEFF<166>Fri Aug 18 2026 18:24:29 JST fw1 : %ASA-vpn-6-713120: t");
        for (var start = 0; start < whole.Length; start++)
        {
            for (var end = start; end <= whole.Length; end++)
            {
                Assert.NotEmpty(HeaderRow.Of(whole[start..end]));
            }
        }
    }
}
