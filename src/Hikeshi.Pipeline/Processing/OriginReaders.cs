using Hikeshi.Events;
using Hikeshi.Pipeline.Counting;
using Hikeshi.Pipeline.Receiving;

namespace Hikeshi.Pipeline.Processing;

/// <summary>The readers of the origins that sent last. Those silent longest are forgotten when there are too many.</summary>
/// <param name="template">Shares its compiled catalog.</param>
/// <param name="zone">The zone of times that name none.</param>
/// <param name="counters">Where frames are counted.</param>
internal sealed class OriginReaders(EventReader template, TimeZoneInfo zone, PipelineCounters counters)
{
    public const int Most = 1024;

    private readonly Dictionary<FrameOrigin, OriginReader> _readers = [];
    private FrameOrigin? _lastOrigin;
    private OriginReader? _last;
    private long _used;

    public OriginReader Of(FrameOrigin origin)
    {
        if (!ReferenceEquals(origin, _lastOrigin))
        {
            if (!_readers.TryGetValue(origin, out _last))
            {
                MakeRoom();
                _last = _readers[origin] = new OriginReader(template, zone, counters.Of(origin));
            }

            _lastOrigin = origin;
        }

        _last!.Used = ++_used;
        return _last;
    }

    private void MakeRoom()
    {
        if (_readers.Count == Most)
        {
            // A quarter at once, so that a crowd of senders costs little a line.
            foreach (var (origin, _) in _readers.OrderBy(r => r.Value.Used).Take(Most / 4).ToList())
            {
                _readers.Remove(origin);
            }
        }
    }
}
