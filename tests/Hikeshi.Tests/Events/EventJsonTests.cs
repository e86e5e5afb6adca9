using Hikeshi.Texts;

namespace Hikeshi.Tests.Events;

public sealed class EventJsonTests
{
    [Fact]
    public void Keys_come_in_the_order_of_the_contract()
    {
        var json = Read.Json(
            "<165>Aug 24 2026 16:58:43 fw-tokyo : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)");

        Assert.Equal(
            """{"v":1,"time":"2026-08-24T16:58:43Z","utc_offset":"+00:00","time_source":"device","time_assumed":["zone"],"device":"fw-tokyo","host":"fw-tokyo","host_source":"device-id","product":"ASA","pri":165,"facility":"local4","id":"713120","id_source":"tag","severity":5,"class":"vpn","family":"ike-phase2","outcome":"success","status":"parsed","template":"713120/1","title":"Phase 2 completed","text":"Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)","fields":{"vpn.group":"192.0.2.24","peer.ip":"192.0.2.24","ike.message_id":"0x033c8971"},"raw":"<165>Aug 24 2026 16:58:43 fw-tokyo : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)"}""",
            Title.Replace(json, "Phase 2 completed"));
    }

    [Fact]
    public void Titles_are_in_the_language_asked_for()
    {
        var line = "%ASA-5-713120: IP = 192.0.2.1, PHASE 2 COMPLETED (msgid=1)"u8.ToArray();

        Assert.Contains(Read.Line(line, Language.Japanese).GetProperty("title").GetString()!, c => c > '\u3000');
    }

    [Fact]
    public void A_line_without_a_time_has_a_null_time()
    {
        var item = Read.Line("%ASA-5-713120: IP = 192.0.2.1, PHASE 2 COMPLETED (msgid=1)");

        Assert.Equal("null", item.GetProperty("time").GetRawText());
        Assert.Equal("none", item.GetProperty("time_source").GetString());
        Assert.Equal("none", item.GetProperty("host_source").GetString());
    }

    [Fact]
    public void A_severity_that_was_changed_on_the_device_stands_beside_the_documented_one()
    {
        var item = Read.Line("%PIX-3-713119: Group = suzuki, Username = suzuki, IP = 198.51.100.7, PHASE 1 COMPLETED");

        Assert.Equal(3, item.GetProperty("severity").GetInt32());
        Assert.Equal(5, item.GetProperty("severity_default").GetInt32());
        Assert.Equal("parsed", item.GetProperty("status").GetString());
    }

    [Fact]
    public void Bytes_that_are_not_utf8_survive_in_base64()
    {
        byte[] line = [.. "%ASA-7-711001: "u8, 0xFF, 0xC0, (byte)'x'];
        var item = Read.Line(line);

        Assert.Equal("%ASA-7-711001: \uFFFD\uFFFDx", item.GetProperty("raw").GetString());
        Assert.Equal(line, item.GetProperty("raw_base64").GetBytesFromBase64());
    }

    [Fact]
    public void Nul_and_escape_bytes_are_escaped_and_come_back()
    {
        const string Line = "%ASA-7-711001: a\0b\u001b[31m\u202egnp.exe\u009b";
        var json = Read.Json(Line);

        Assert.DoesNotContain(json, c => c is < ' ' or '\u202e' or '\u009b');
        Assert.Equal(Line, Read.Line(Line).GetProperty("raw").GetString());
    }

    [Fact]
    public void A_text_is_always_one_line_of_json()
    {
        var events = Read.Text("%ASA-4-733100: [ 192.0.2.1\n] drop rate-1 exceeded.\n%ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED\n");

        Assert.Equal(2, events.Count);
        Assert.Contains("\n", events[0].GetProperty("raw").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Repeats_are_counted_and_unwrapped()
    {
        var item = Read.Line("%ASA-5-713904: message repeated 3 times: [ IP = 192.0.2.8, Received encrypted packet with no matching SA, dropping]");

        Assert.Equal(3, item.GetProperty("repeat").GetInt32());
        Assert.True(Phrase.OrNone(item).Length > 0);
        Assert.Equal("192.0.2.8", item.GetProperty("fields").GetProperty("peer.ip").GetString());
    }

    [Fact]
    public void Over_long_lines_keep_their_beginning_and_say_how_much_was_cut()
    {
        var events = Read.Text("%ASA-7-711001: " + new string('x', 70_000) + "\n%ASA-5-713119: IP = 192.0.2.1, PHASE 1 COMPLETED");

        Assert.Equal(65_536, events[0].GetProperty("raw").GetString()!.Length);
        Assert.Equal(70_015 - 65_536, events[0].GetProperty("cut").GetInt32());
        Assert.Equal("parsed", events[1].GetProperty("status").GetString());
    }

    [Fact]
    public void Invalid_text_in_a_field_still_gives_valid_json()
    {
        byte[] line = [.. "%ASA-7-713052: Group = g, Username = "u8, 0xE9, .. ", IP = 192.0.2.1, User ("u8, 0xE9, .. ") authenticated."u8];

        Assert.Equal("\uFFFD", Read.Line(line).GetProperty("fields").GetProperty("user.name").GetString());
    }

    [Theory]
    [InlineData("001.002.030.0", "1.2.30.0")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("2001:0DB8:0:0:0:0:0:1", "2001:db8::1")]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.1")]
    public void Addresses_are_canonical(string sent, string written) =>
        Assert.Equal(
            written,
            Read.Line($"%ASA-7-713204: Adding static route for client address: {sent}").GetProperty("fields").GetProperty("route.ip").GetString());
}
