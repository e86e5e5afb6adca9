using System.Collections.Concurrent;
using System.Net;
using Hikeshi.Pipeline.Receiving;
using Hikeshi.Syslog.Limits;

namespace Hikeshi.Syslog.Tests;

/// <summary>Counts what a listener tells, and lets a test wait for it.</summary>
internal sealed class MemoryWatch : IReceiveWatch
{
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _seen = new(StringComparer.Ordinal);

    public void Opened(string listener) => Count("opened", 1);

    public void Closed(string listener, IPAddress? address, ClosedBy why) => Count(why.ToString(), 1);

    public void Refused(FrameOrigin origin, FrameRefusal why) => Count(why.ToString(), 1);

    public void KernelDropped(string listener, long count) => Count("kernel", count);

    public void Repeated(FrameOrigin origin) => Count("repeated", 1);

    public long Of(string what) => _counts.GetValueOrDefault(what);

    /// <summary>Waits until something was told once.</summary>
    public Task HasAsync(string what) =>
        _seen.GetOrAdd(what, _ => New()).Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    /// <summary>Waits until something was told so often.</summary>
    public async Task HasAsync(string what, long count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (Of(what) < count)
        {
            await Task.Delay(10, limit.Token);
        }
    }

    private void Count(string what, long count)
    {
        _counts.AddOrUpdate(what, count, (_, known) => known + count);
        _seen.GetOrAdd(what, _ => New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
