using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Syslog.Local;

/// <summary>
/// Cuts bytes into lines and hands them over. A file and a pipe can wait, so a line that is refused is offered again until it
/// is taken, and nothing is read meanwhile. Not for several threads.
/// </summary>
/// <param name="sink">Takes the lines.</param>
/// <param name="mostFrameBytes">How long a line may be.</param>
/// <param name="clock">The clock of pauses.</param>
internal sealed class PatientFeed(IFrameSink sink, int mostFrameBytes, TimeProvider clock)
{
    private const int MostRead = 64 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Framer _framer = new(RecordSyntax.Instance, new FramingOptions { MostBytes = mostFrameBytes });
    private long _filled;

    /// <summary>The end of the last line that was taken, in bytes since <see cref="Begin"/>.</summary>
    public long Taken { get; private set; }

    /// <summary>The sequence of the last line that was taken.</summary>
    public long Sequence { get; private set; }

    /// <summary>Begins another stream: what was left of the one before is forgotten.</summary>
    public void Begin()
    {
        _framer.Clear();
        (_filled, Taken) = (0, 0);
    }

    /// <summary>Memory for the next bytes.</summary>
    public Span<byte> GetSpace()
    {
        var space = _framer.GetSpace();
        return space[..Math.Min(space.Length, MostRead)];
    }

    /// <summary>Takes over bytes that were written into <see cref="GetSpace"/>.</summary>
    public void Advance(int count)
    {
        _framer.Advance(count);
        _filled += count;
    }

    /// <summary>Hands over the lines that are whole; false when it was stopped before they were taken.</summary>
    /// <param name="origin">Whose they are.</param>
    /// <param name="isPause">Nothing more comes for now: no line waits for what may belong to it.</param>
    /// <param name="stop">Stops it.</param>
    public async ValueTask<bool> HandOverAsync(FrameOrigin origin, bool isPause, CancellationToken stop)
    {
        while (_framer.TryRead(out var frame, isPause))
        {
            if (!await HandOverAsync(origin, frame, stop).ConfigureAwait(false))
            {
                return false;
            }

            Taken = _filled - _framer.Held;
        }

        return true;
    }

    /// <summary>Hands over all there is, a last line without an end as well; false when it was stopped before.</summary>
    public async ValueTask<bool> CompleteAsync(FrameOrigin origin, CancellationToken stop)
    {
        _framer.Complete();
        if (!await HandOverAsync(origin, isPause: true, stop).ConfigureAwait(false))
        {
            return false;
        }

        Taken = _filled;
        return true;
    }

    private async ValueTask<bool> HandOverAsync(FrameOrigin origin, Frame frame, CancellationToken stop)
    {
        while (true)
        {
            var ticket = sink.TryOffer(origin, frame.Bytes, frame.Cut);
            if (ticket.IsTaken)
            {
                Sequence = ticket.Sequence;
                return true;
            }

            if (ticket.Refusal == FrameRefusal.Closed || stop.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
