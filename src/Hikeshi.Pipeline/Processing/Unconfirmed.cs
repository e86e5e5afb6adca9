using Hikeshi.Pipeline.Counting;

namespace Hikeshi.Pipeline.Processing;

/// <summary>The events that were given to the store and that no commit has confirmed yet; as many as two batches.</summary>
/// <param name="clock">The clock.</param>
internal sealed class Unconfirmed(TimeProvider clock)
{
    private readonly Queue<(long Sequence, long ReceivedTicks, OriginCount Origin, DeviceCount Device)> _events = new();

    public int Count => _events.Count;

    public void Add(long sequence, long receivedTicks, OriginCount origin, DeviceCount device) =>
        _events.Enqueue((sequence, receivedTicks, origin, device));

    /// <summary>Counts what a commit confirmed.</summary>
    public void Confirm(long committed)
    {
        if (!_events.TryPeek(out var next) || next.Sequence > committed)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcTicks;
        while (_events.TryPeek(out next) && next.Sequence <= committed)
        {
            _events.Dequeue();
            var lag = Math.Max(0, now - next.ReceivedTicks);
            next.Origin.Stored(lag);
            next.Device.Stored(lag);
        }
    }
}
