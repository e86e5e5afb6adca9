using System.Text;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Tests;

/// <summary>Keeps what it is offered, and lets a test wait for it.</summary>
internal sealed class MemorySink : IFrameSink
{
    private readonly Lock _lock = new();
    private readonly List<Taken> _frames = [];
    private readonly List<(int Count, TaskCompletionSource Done)> _waiting = [];

    /// <summary>False: the disk refuses.</summary>
    public bool IsDurable { get; set; } = true;

    public bool IsCrowded { get; set; }

    /// <summary>Until it completes the disk does not answer.</summary>
    public Task Disk { get; set; } = Task.CompletedTask;

    public IReadOnlyList<Taken> Frames
    {
        get
        {
            lock (_lock)
            {
                return [.. _frames];
            }
        }
    }

    public FrameTicket Offer(FrameOrigin origin, ReadOnlySpan<byte> frame, long cut = 0)
    {
        lock (_lock)
        {
            _frames.Add(new Taken(origin, Encoding.UTF8.GetString(frame), cut));
            foreach (var (count, done) in _waiting)
            {
                if (_frames.Count >= count)
                {
                    done.TrySetResult();
                }
            }

            return new FrameTicket(_frames.Count, FrameRefusal.None);
        }
    }

    public async ValueTask<bool> WhenDurableAsync(long sequence, CancellationToken cancel)
    {
        await Disk.WaitAsync(cancel);
        return IsDurable;
    }

    /// <summary>Waits until so many frames came.</summary>
    public async Task<IReadOnlyList<Taken>> HaveAsync(int count)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add((count, done));
            if (_frames.Count >= count)
            {
                done.TrySetResult();
            }
        }

        try
        {
            await done.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{count} frames were expected within a minute, {Frames.Count} came.");
        }

        return Frames;
    }

    internal sealed record Taken(FrameOrigin Origin, string Text, long Cut);
}
