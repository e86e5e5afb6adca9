using System.Text;
using Hikeshi.Framing;
using Hikeshi.Headers;

namespace Hikeshi.Tests.Framing;

public sealed class LineJoinTests
{
    private const string Head = "%ASA-7-713906: Group = 192.0.2.1, IP = 192.0.2.1, Transmitting Proxy Id:";
    private const string Local = "  Local subnet:  198.51.100.0  mask 255.255.255.0 Protocol 0  Port 0";
    private const string Remote = "  Remote host: 203.0.113.4  Protocol 0  Port 0";
    private const string Next = "%ASA-7-714007: IP = 192.0.2.1, IKE Initiator sending Initial Contact";

    [Theory]
    [InlineData(Local, Remote)]
    [InlineData(Remote, Local)]
    public void The_proxy_list_is_one_message_in_either_order(string first, string second)
    {
        foreach (var feed in (string[])["\n", "\r\n"])
        {
            var whole = $"{Head}{feed}{first}{feed}{second}";
            Assert.Equal([whole, Next], FramedText.Of($"{whole}{feed}{Next}{feed}", chunk: 5));
            Assert.Equal([whole], FramedText.Of(whole));
        }
    }

    [Fact]
    public void A_list_that_breaks_off_takes_nothing_else()
    {
        Assert.Equal([Head, Next], FramedText.Of($"{Head}\n{Next}"));
        Assert.Equal([$"{Head}\n{Local}", Next, Remote], FramedText.Of($"{Head}\n{Local}\n{Next}\n{Remote}"));
        Assert.Equal([Head, "Local"], FramedText.Of($"{Head}\n\nLocal"));
    }

    [Fact]
    public void A_pause_hands_out_the_head_and_never_half_a_line()
    {
        var framer = new Framer(RecordSyntax.Instance);
        Write(framer, $"{Head}\n  Local sub");
        Assert.False(framer.TryRead(out _));
        Assert.True(framer.TryRead(out var frame, flush: true));
        Assert.Equal(Head, Encoding.Latin1.GetString(frame.Bytes));
        Assert.False(framer.TryRead(out _, flush: true));
        Write(framer, "net: x\n");
        Assert.True(framer.TryRead(out frame));
        Assert.Equal("  Local subnet: x", Encoding.Latin1.GetString(frame.Bytes));
    }

    [Fact]
    public void A_line_feed_inside_brackets_is_part_of_the_text()
    {
        const string Threat = "%ASA-4-733100: [\nScanning] drop rate-1 exceeded. Current burst rate is 12 per second";
        Assert.Equal([Threat, Next], FramedText.Of($"{Threat}\n{Next}"));
        Assert.Equal(["%ASA-4-733100: [", Next], FramedText.Of($"%ASA-4-733100: [\n{Next}"));
        Assert.Equal(["%ASA-4-733100: [", "no end of it"], FramedText.Of("%ASA-4-733100: [\nno end of it"));
        Assert.Equal(["no tag [", "x]"], FramedText.Of("no tag [\nx]"));
    }

    [Theory]
    [InlineData("<165>Aug 24 2026 16:58:42 fw1 : %ASA-4-106023: Deny tcp src outside:198.51.100.7/40112 dst inside:192.0.2.10/443 by access-group \"outside_in\" [0x0, 0x0]")]
    [InlineData("Aug 24 2026 16:58:42: %ASA-6-302013: Built inbound TCP connection 81 for outside:198.51.100.7/40112 (198.51.100.7/40112) to inside:192.0.2.10/443 (192.0.2.10/443)")]
    [InlineData("Aug 24 16:58:42 [IKEv1]: Group = 192.0.2.1, IP = 192.0.2.1, Rejecting IPSec tunnel: no matching crypto map entry for remote proxy 0.0.0.0/0.0.0.0/0/0 local proxy 0.0.0.0/0.0.0.0/0/0 on interface outside")]
    public void Lines_of_a_terminal_are_put_together_wherever_they_break(string line)
    {
        foreach (var feed in (string[])["\n", "\r\n"])
        {
            var wrapped = string.Join(feed, line.Chunk(80).Select(c => new string(c)));
            foreach (var chunk in (int[])[1, 80, int.MaxValue])
            {
                Assert.Equal([line, Next], Clean($"{wrapped}{feed}{Next}{feed}", chunk));
            }
        }
    }

    [Fact]
    public void Every_place_of_a_break_is_put_together()
    {
        // The head of the line grows by one blank-free character at a time, so that the break wanders over the text.
        for (var pad = 0; pad < 60; pad++)
        {
            var line = $"Aug 24 2026 16:58:42 {new string('h', pad + 1)} : %ASA-4-106023: Deny udp src outside:198.51.100.7/53 "
                + "dst inside:192.0.2.10/443 by access-group \"a\" [0x0, 0x0]";
            var wrapped = string.Join('\n', line.Chunk(80).Select(c => new string(c)));
            if (pad < 36)
            {
                Assert.Equal([line, Next], Clean($"{wrapped}\n{Next}\n", int.MaxValue));
            }
        }
    }

    [Fact]
    public void A_line_of_80_columns_by_itself_takes_no_other_record()
    {
        var full = Next + new string('x', 80 - Next.Length);
        foreach (var next in (string[])[Next, "<14>untagged", "Aug 24 16:58:42 fw1 : AAA user", "10:00:00 [IKEv1]: IP = 192.0.2.1, t",
            "[IKEv1 DEBUG]IP = 192.0.2.1, t", "Group = g, IP = 192.0.2.1, t", "fw1 : " + Next])
        {
            Assert.Equal([full, next], FramedText.Of($"{full}\n{next}\n"));
        }
    }

    [Theory]
    [InlineData("<--- More --->\r              \r%ASA-5-111008: t", "%ASA-5-111008: t")]
    [InlineData("<--- More --->\b\b\b\b\b\b\b\b\b\b\b\b\b\b              \b\b\b\b\b\b\b\b\b\b\b\b\b\b%ASA-5-111008: t", "%ASA-5-111008: t")]
    [InlineData("<--- More --->              %ASA-5-111008: t", "              %ASA-5-111008: t")]
    [InlineData("<--- More ---><--- More --->\r\r%ASA-5-111008: t", "%ASA-5-111008: t")]
    [InlineData("\r              \r%ASA-5-111008: t", "%ASA-5-111008: t")]
    [InlineData("  Local subnet", "  Local subnet")]
    // In the middle of a line it is text: a user may be called so.
    [InlineData("%ASA-5-111008: User 'a\b\b\bb <--- More ---> \rc'", "%ASA-5-111008: User 'a\b\b\bb <--- More ---> \rc'")]
    public void The_pager_is_taken_out_where_a_line_starts(string input, string expected) =>
        Assert.Equal([expected], Clean(input + "\n", int.MaxValue));

    [Fact]
    public void The_pager_does_not_hide_a_wrapped_line()
    {
        var line = Next.Replace("Initial Contact", "Initial Contact and more of it, far over eighty columns", StringComparison.Ordinal);
        var wrapped = $"<--- More --->\r              \r{line[..80]}\n<--- More --->\r              \r{line[80..]}\n{Next}\n";
        Assert.Equal([line, Next], Clean(wrapped, 7));
    }

    private static List<string> Clean(string text, int chunk)
    {
        var framer = new Framer(RecordSyntax.Instance);
        var bytes = Encoding.Latin1.GetBytes(text);
        var lines = new List<string>();
        for (var at = 0; at <= bytes.Length; at += Math.Min(chunk, bytes.Length))
        {
            var count = Math.Min(chunk, bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(framer.GetSpace());
            framer.Advance(count);
            if (count == 0 || at + count == bytes.Length)
            {
                framer.Complete();
            }

            while (framer.TryRead(out var frame))
            {
                var to = new byte[frame.Length];
                lines.Add(PasteCleaner.IsNeeded(frame)
                    ? Encoding.Latin1.GetString(to, 0, PasteCleaner.Clean(frame, to))
                    : Encoding.Latin1.GetString(frame.Bytes));
            }
        }

        return lines;
    }

    private static void Write(Framer framer, string text)
    {
        Encoding.Latin1.GetBytes(text).CopyTo(framer.GetSpace());
        framer.Advance(text.Length);
    }
}
