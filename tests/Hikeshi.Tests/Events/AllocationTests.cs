using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Events.Json;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Texts;

namespace Hikeshi.Tests.Events;

/// <summary>The hot path is budgeted in bytes: none a line, whatever the line.</summary>
[Collection(Alone.Name)]
public sealed class AllocationTests
{
    private static readonly string[] Lines =
    [
        "<165>Aug 24 2026 16:58:43 fw-tokyo : %ASA-5-713120: Group = 192.0.2.24, IP = 192.0.2.24, PHASE 2 COMPLETED (msgid=033c8971)",
        "<163>2026-08-24T16:58:43.123456+09:00 fw-tokyo : %FTD-3-710003: TCP access denied by ACL from 2001:db8::1/4711 to outside:2001:0db8:0:0::2/ssh",
        "Aug 24 16:58:43 192.0.2.9 %ASA-3-713061: Group = g, IP = 192.0.2.1, some new wording with 10.0.0.1/22",
        "%ASA-6-302013: Built outbound TCP connection 7 for outside:203.0.113.9/443 (203.0.113.9/443) to inside:10.1.1.5/51000 (198.51.100.1/51000)",
        "%ASA-3-713902: Group = 192.0.2.1, IP = 192.0.2.1, QM FSM error (P2 struct &0x00007fff33763a70, mess id 0x2c44baec)!",
        "%ASA-7-713236: IP = 192.0.2.22, IKE_DECODE SENDING Message (msgid=0) with payloads : HDR + SA (1) + VENDOR (13) + NONE (0) total length : 172",
        "%ASA-4-711004: Task ran for 109 msec, Process = aaa_shim_thread, PC = ade9333c, Call stack =   0x000000aaabb34820  0x000000aaabb2429c",
        "%ASA-5-713050: Group = 192.0.2.1, IP = 192.0.2.1, Connection terminated for peer 192.0.2.1.  Reason: IPSec SA Idle Timeout  Remote Proxy 10.1.0.0, Local Proxy 10.2.0.0",
        "Jun 10 17:36:13 [IKEv1]: IP = 192.0.2.33, Information Exchange processing failed",
        "not a Cisco line at all, \u00fcml\u00e4uts and \u001b[31m escapes",
    ];

    [Fact]
    public void Reading_and_writing_a_line_allocates_nothing()
    {
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        var writer = new EventJsonWriter(MessageCatalog.BuiltIn, Language.English);
        var frames = Lines.Select(Encoding.UTF8.GetBytes).Select(b => new Frame(b, 0, b.Length, 1, 0, false)).ToArray();
        Run(reader, writer, frames, 50);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(reader, writer, frames, 1000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Framing_allocates_nothing_a_line()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', Lines) + "\n");
        var framer = new Framer(RecordSyntax.Instance);
        Fill(framer, bytes, 50);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill(framer, bytes, 1000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Run(EventReader reader, EventJsonWriter writer, Frame[] frames, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            writer.Clear();
            foreach (var frame in frames)
            {
                writer.Write(reader.Read(frame));
            }
        }
    }

    private static void Fill(Framer framer, byte[] bytes, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            bytes.CopyTo(framer.GetSpace());
            framer.Advance(bytes.Length);
            while (framer.TryRead(out _))
            {
            }
        }
    }
}
