using Hikeshi.Events;
using Hikeshi.Framing;
using Hikeshi.Headers.Times;
using Hikeshi.Pipeline.Counting;

namespace Hikeshi.Pipeline.Processing;

/// <summary>
/// Reads the frames of one origin: year and date depend on the lines before. Devices behind a relay may have clocks of
/// several zones, so there is a reader for each.
/// </summary>
/// <param name="template">Shares its compiled catalog.</param>
/// <param name="zone">The zone of the first lines.</param>
/// <param name="count">Where its frames are counted.</param>
internal sealed class OriginReader(EventReader template, TimeZoneInfo zone, OriginCount count)
{
    private const int MostZones = 8;

    private readonly Dictionary<TimeZoneInfo, EventReader> _readers = [];

    public OriginCount Count { get; } = count;

    /// <summary>The zone that the last line was read with; most origins are one device.</summary>
    public TimeZoneInfo Zone { get; private set; } = zone;

    /// <summary>When it was used last, in frames.</summary>
    public long Used { get; set; }

    public Event Read(Frame frame, long receivedTicks, TimeZoneInfo zone)
    {
        Zone = zone;
        if (!_readers.TryGetValue(zone, out var reader))
        {
            if (_readers.Count == MostZones)
            {
                _readers.Clear();
            }

            var newest = new DateTimeOffset(receivedTicks, TimeSpan.Zero);
            reader = _readers[zone] = template.ForSource(new TimeOptions { Zone = zone, Newest = newest });
        }

        reader.MoveTo(receivedTicks);
        return reader.Read(frame);
    }
}
