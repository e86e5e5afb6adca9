using System.Text;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Reporting;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Reporting;

[Collection(Alone.Name)]
public sealed class SummaryAllocationTests
{
    private static readonly string[] Lines =
    [
        Summarised.Denied, Summarised.Completed, Summarised.FsmError, Summarised.Drift, "hello", "%FTD-6-999888: new",
        "%FTD-7-710005: UDP request discarded from 2001:0db8::1/4500 to outside:192.0.2.2/4500",
        "%FTD-4-711004: Task ran for 210 msec, Process = IKE Daemon, PC = 8fd1a3, Call stack = 0x0",
    ];

    [Fact]
    public void A_line_of_known_names_costs_nothing()
    {
        var summary = new LogSummary(MessageCatalog.BuiltIn);
        var reader = new EventReader(MessageCatalog.BuiltIn, Read.Times);
        var frames = Lines.Select(Encoding.UTF8.GetBytes).Select(b => new Frame(b, 0, b.Length, 1, 0, false)).ToArray();
        Run(summary, reader, frames, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(summary, reader, frames, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Run(LogSummary summary, EventReader reader, Frame[] frames, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            foreach (var frame in frames)
            {
                summary.Add(reader.Read(frame));
            }
        }
    }
}
