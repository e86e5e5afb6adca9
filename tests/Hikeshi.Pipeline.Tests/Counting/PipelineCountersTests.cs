using System.Diagnostics.Metrics;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Pipeline.Tests.Journaling;

namespace Hikeshi.Pipeline.Tests.Counting;

public sealed class PipelineCountersTests
{
    private readonly PipelineCounters _counters = new();

    [Fact]
    public async Task Many_threads_are_counted_exactly()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(t => Task.Run(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                _counters.Of(Journals.OriginOf(i % 3)).Offered(10, i % 10 == 0 ? FrameRefusal.MemoryFull : FrameRefusal.None, 1);
            }
        })));
        var origins = _counters.Origins();
        Assert.Equal(3, origins.Count);
        Assert.Equal(80_000, origins.Sum(o => o.Received));
        Assert.Equal(800_000, origins.Sum(o => o.Bytes));
        Assert.Equal(8_000, origins.Sum(o => o.Dropped[FrameRefusal.MemoryFull]));
        Assert.All(origins, o => Assert.Equal(o.Received, o.Journaled + o.Dropped.Values.Sum()));
    }

    [Fact]
    public void Origins_beyond_the_table_are_counted_together()
    {
        for (var i = 0; i < PipelineCounters.Most + 5; i++)
        {
            _counters.Of(new FrameOrigin { Transport = Transport.File, File = $"f{i}" }).Offered(1, FrameRefusal.None, 1);
        }

        var origins = _counters.Origins();
        Assert.Equal(PipelineCounters.Most + 1, origins.Count);
        Assert.Equal(5, origins.Single(o => o.Name == PipelineCounters.Others).Received);
    }

    [Fact]
    public void The_meter_tells_what_was_counted()
    {
        using var meter = new PipelineMeter(_counters);
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == PipelineMeter.Name && instrument.Name == "hikeshi.frames.dropped")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            seen.Add($"{value} {string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}"));
        listener.Start();
        _counters.Of(Journals.Sender).Lost(FrameRefusal.KernelFull, 4, 1);
        listener.RecordObservableInstruments();
        Assert.Equal(["4 origin=192.0.2.1 transport=tcp reason=kernel-full"], seen);
    }
}
