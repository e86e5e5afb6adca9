using System.Text;
using CsCheck;
using Hikeshi.Anonymizing;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Anonymizing;

public sealed class AnonymizerTests
{
    [Fact]
    public void Names_are_numbered_as_they_appear_and_the_same_everywhere()
    {
        using var lines = new Anonymized();

        Assert.Equal(
            "<166>Nov 23 2026 09:00:00 host-1 : %ASA-6-713172: Group = group-1, Username = user-1, IP = 127.0.0.1, Automatic NAT",
            lines["<166>Nov 23 2026 09:00:00 fw-tokyo : %ASA-6-713172: Group = staff, Username = tanaka, IP = 127.0.0.1, Automatic NAT"]);
        Assert.Equal(
            "<166>Nov 23 2026 09:00:00 host-2 : %ASA-6-999999: host-1 saw USER-1 user-1 of group-1".Replace("USER-1", "user-1", StringComparison.Ordinal),
            lines["<166>Nov 23 2026 09:00:00 fw-osaka : %ASA-6-999999: fw-tokyo saw TANAKA tanaka of staff"]);
    }

    [Fact]
    public void A_name_before_its_field_is_replaced_as_well()
    {
        using var lines = new Anonymized();
        Assert.Equal("%ASA-6-999999: for user-1: user 'user-1' failed", lines["%ASA-6-999999: for suzuki: user 'suzuki' failed"]);
    }

    [Fact]
    public void A_user_whom_the_text_names_otherwise_than_the_context_does_not_survive()
    {
        using var lines = new Anonymized();
        var line = lines["%ASA-7-713052: Group = staff, Username = suzuki, IP = 127.0.0.1, User (tanaka) authenticated."];
        Assert.Equal("%ASA-7-713052: Group = group-1, Username = user-1, IP = 127.0.0.1, User (user-2) authenticated.", line);
    }

    [Fact]
    public void A_group_that_is_an_address_follows_the_addresses()
    {
        using var lines = new Anonymized();
        var line = lines["%ASA-5-713119: Group = 198.51.100.22, IP = 198.51.100.22, PHASE 1 COMPLETED"];
        var address = lines.Anonymizer.Anonymize("peer.ip", "198.51.100.22");
        Assert.Equal($"%ASA-5-713119: Group = {address}, IP = {address}, PHASE 1 COMPLETED", line);
        Assert.NotEqual("198.51.100.22", address);
    }

    [Fact]
    public void Names_that_every_device_has_stay()
    {
        using var lines = new Anonymized();
        const string Line = "%ASA-5-713119: Group = DefaultL2LGroup, IP = 127.0.0.1, PHASE 1 COMPLETED";
        Assert.Equal(Line, lines[Line]);
    }

    [Fact]
    public void Addresses_in_headers_unknown_text_and_lines_without_a_tag_are_replaced()
    {
        using var lines = new Anonymized();
        foreach (var line in (string[])[
            "Nov 23 10:00:00 192.0.2.9 %ASA-6-999999: x192.0.2.9y 192.0.2.9.443 [192.0.2.9]",
            "<166>1 2026-11-23T10:00:02Z 192.0.2.9 ASA - - [origin ip=\"192.0.2.9\"] %ASA-5-713119: IP = 192.0.2.9, PHASE 1 COMPLETED",
            "no tag 192.0.2.9 at all", "%ASA-5-713119: something new of 192.0.2.9"])
        {
            Assert.DoesNotContain("192.0.2.9", lines[line], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_line_that_a_terminal_broke_hides_no_address()
    {
        using var anonymizer = new Anonymizer(MessageCatalog.BuiltIn);
        var bytes = "%ASA-5-713119: Group = 198.51.\n100.22, IP = 198.51.100.22, PHASE 1 COMPLETED"u8.ToArray();
        var item = new EventReader(MessageCatalog.BuiltIn, Read.Times).Read(new Frame(bytes, 0, bytes.Length, 1, 0, IsWrapped: true));
        var line = Encoding.UTF8.GetString(anonymizer.Anonymize(item).Span);
        Assert.DoesNotContain("198.51", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Theory]
    [InlineData("denied")]
    [InlineData("ASA")]
    [InlineData("Nov")]
    [InlineData("Group")]
    [InlineData("6")]
    [InlineData("2026")]
    [InlineData("completed")]
    [InlineData("message")]
    public void Who_chooses_a_word_of_the_wordings_for_a_name_makes_no_other_line_unreadable(string name)
    {
        using var lines = new Anonymized();
        Assert.DoesNotContain($"Username = {name},", lines[$"%ASA-7-713052: Group = staff, Username = {name}, IP = 127.0.0.1, User ({name}) authenticated."], StringComparison.Ordinal);
        foreach (var line in (string[])[
            "<163>Nov 23 2026 02:41:17 fw : %FTD-3-710003: TCP access denied by ACL from 127.0.0.1/40617 to outside:127.0.0.2/22",
            "Nov 23 10:00:01 relay message repeated 3 times: [ %ASA-5-713119: Group = g, IP = 127.0.0.1, PHASE 1 COMPLETED]"])
        {
            var (before, after) = (Read.Line(line), Read.Line(lines[line]));
            foreach (var key in (string[])["id", "status", "time", "template"])
            {
                Assert.Equal(before.TryGetProperty(key, out var b) ? b.GetRawText() : "", after.TryGetProperty(key, out var a) ? a.GetRawText() : "");
            }
        }
    }

    [Fact]
    public void Beyond_its_bound_a_name_still_has_one_stand_in_and_is_found_in_its_line()
    {
        using var lines = new Anonymized(mostNames: 1);
        _ = lines["%ASA-6-999999: user 'tanaka'"];
        var line = lines["%ASA-6-999999: suzuki is user 'suzuki' and not tanaka"];
        var standIn = line.Split('\'')[1];
        Assert.StartsWith("user-", standIn, StringComparison.Ordinal);
        Assert.Equal($"%ASA-6-999999: {standIn} is user '{standIn}' and not user-1", line);
        Assert.Contains(standIn, lines["%ASA-6-999999: user 'SUZUKI'"], StringComparison.Ordinal);
    }

    [Fact]
    public void Values_and_texts_are_replaced_as_in_the_line_they_came_from()
    {
        using var lines = new Anonymized();
        _ = lines["fw-tokyo : %ASA-7-713052: Group = staff, Username = tanaka, IP = 192.0.2.1, User (tanaka) authenticated."];
        var a = lines.Anonymizer;

        Assert.Equal("user-1", a.Anonymize("user.name", "tanaka"));
        Assert.Equal("host-1", a.AnonymizeHost("fw-tokyo"));
        Assert.Equal("255.255.255.0", a.Anonymize("proxy.local.mask", "255.255.255.0"));
        Assert.Equal("443", a.Anonymize("source.port", "443"));
        Assert.Equal($"user-1 at {a.Anonymize("peer.ip", "192.0.2.1")} on host-1", a.AnonymizeText("tanaka at 192.0.2.1 on fw-tokyo"));
    }

    [Fact]
    public void The_same_key_gives_the_same_addresses_in_every_run()
    {
        using var one = new Anonymized(key: AnonymizingKey.FromText("k"));
        using var two = new Anonymized(key: AnonymizingKey.FromText("k"));
        using var three = new Anonymized();
        Assert.Equal(one["from 192.0.2.1"], two["from 192.0.2.1"]);
        Assert.NotEqual(one["from 192.0.2.1"], three["from 192.0.2.1"]);
    }

    [Fact]
    public void Any_bytes_are_fine()
    {
        using var lines = new Anonymized();
        string[] pieces = ["%ASA-5-713119: ", "Group = ", "Username = ", "IP = ", ", ", "192.0.2.1", "::", "2001:db8::1", "user '", "'", "$a", "\u7530\u4e2d", "<", ">", "[", "]", "\n", "1.2.3", ":::"];
        Gen.OneOf(Gen.Int[0, pieces.Length - 1].Select(i => Encoding.UTF8.GetBytes(pieces[i])), Gen.Byte.Array[0, 6]).Array[0, 12]
            .Sample(parts => lines.Line([.. parts.SelectMany(p => p)]), threads: 1);
    }
}
