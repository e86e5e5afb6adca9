using System.Net;
using System.Text;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Server.Api;

namespace Hikeshi.Server.Tests.Api;

public sealed class IngestRunTests : IFrameSink
{
    private readonly List<string> _offered = [];
    private int _crowded;
    private int _room = int.MaxValue;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    bool IFrameSink.IsCrowded => _crowded > 0 && --_crowded >= 0;

    [Fact]
    public async Task Lines_wait_while_the_disk_is_behind_and_none_is_refused()
    {
        _crowded = 5;
        var run = await ReadAsync("one\ntwo\nthree\n");

        Assert.Equal(0, _crowded);
        Assert.Equal((3, 0, 3), (run.Taken, run.Refused, run.Last));
        Assert.Equal(["one", "two", "three"], _offered);
    }

    [Fact]
    public async Task After_a_line_that_is_refused_no_other_is_taken()
    {
        _room = 1;
        var run = await ReadAsync("one\ntwo\nthree\nfour\n");

        Assert.Equal((1, 3, 1), (run.Taken, run.Refused, run.Last));
        Assert.Equal(["one", "two"], _offered);
    }

    FrameTicket IFrameSink.Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut)
    {
        _offered.Add(Encoding.UTF8.GetString(frame));
        return _offered.Count <= _room ? new(_offered.Count, FrameRefusal.None) : new(0, FrameRefusal.JournalFull);
    }

    ValueTask<bool> IFrameSink.WhenDurableAsync(long sequence, CancellationToken cancel) => new(true);

    private async Task<IngestRun> ReadAsync(string text)
    {
        var run = new IngestRun(new IngestSink(this, new FrameOrigin { Transport = Transport.Http, Address = IPAddress.Loopback }), isRecords: false);
        await run.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), Cancel);
        return run;
    }
}
