using System.Collections.Concurrent;
using System.Net;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;

namespace Hikeshi.Server.Serving;

/// <summary>Counts what never reached the journal, and connections, for each listener.</summary>
internal sealed class ReceiveCounts(PipelineCounters counters, TimeProvider clock) : IReceiveWatch
{
    private readonly ConcurrentDictionary<(string Listener, string What), long> _counts = new();
    private readonly ConcurrentDictionary<string, FrameOrigin> _listeners = new(StringComparer.Ordinal);
    private long _repeated;

    /// <summary>Each count with its listener, sorted.</summary>
    public IReadOnlyList<(string Listener, string What, long Count)> All =>
        [.. _counts.Select(c => (c.Key.Listener, c.Key.What, c.Value)).OrderBy(c => c.Listener, StringComparer.Ordinal).ThenBy(c => c.What, StringComparer.Ordinal)];

    /// <summary>Frames that senders repeated and that were not stored twice.</summary>
    public long Repeats => Interlocked.Read(ref _repeated);

    public void Opened(string listener) => Count(listener, "opened", 1);

    public void Closed(string listener, IPAddress? address, ClosedBy why) => Count(listener, $"closed-{Words.Hyphenated(why.ToString())}", 1);

    public void Refused(FrameOrigin origin, FrameRefusal why) => counters.Of(origin).Offered(0, why, clock.GetUtcNow().UtcTicks);

    /// <summary>Nobody knows whose they were: the listener stands for their origin.</summary>
    public void KernelDropped(string listener, long count)
    {
        Count(listener, "kernel-dropped", count);
        var origin = _listeners.GetOrAdd(listener, name => new FrameOrigin { Transport = Transport.Udp, File = name });
        counters.Of(origin).Lost(FrameRefusal.KernelFull, count, clock.GetUtcNow().UtcTicks);
    }

    public void Repeated(FrameOrigin origin) => Interlocked.Increment(ref _repeated);

    private void Count(string listener, string what, long count) => _counts.AddOrUpdate((listener, what), count, (_, known) => known + count);
}
