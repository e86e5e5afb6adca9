using Hikeshi.Catalog;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
using Hikeshi.Matching;

namespace Hikeshi.Events;

/// <summary>
/// Reads frames of one source into events, in their order. Nothing a frame holds makes it throw, and a line that is
/// not understood is still an event. Allocates nothing a line. Not for several threads.
/// </summary>
public sealed class EventReader
{
    private readonly MessageMatcher _matcher;
    private readonly TaggedReader _tagged;
    private readonly WordingReader _wordings;
    private readonly TimeResolver _times;
    private readonly KnownPrefixes _prefixes = new();
    private readonly Event _event;
    private readonly int _peer;
    private byte[] _scratch = [];

    /// <summary>Makes a reader with its own compiled catalog.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="times">What is assumed about times.</param>
    public EventReader(MessageCatalog catalog, TimeOptions? times = null)
        : this(new MessageMatcher(catalog), times)
    {
    }

    internal EventReader(MessageMatcher matcher, TimeOptions? times = null)
    {
        (_matcher, _tagged, _wordings) = (matcher, new TaggedReader(matcher), new WordingReader(matcher));
        _times = new TimeResolver(times ?? new TimeOptions());
        _event = new Event(matcher.Catalog.Fields);
        _peer = matcher.Catalog.Fields.NumberOf("peer.ip");
    }

    /// <summary>A reader for another source that shares this one's compiled catalog.</summary>
    /// <param name="times">What is assumed about its times.</param>
    public EventReader ForSource(TimeOptions times) => new(_matcher, times);

    /// <summary>Says what the newest possible time of a line is now, for a source that goes on for days.</summary>
    /// <param name="utcTicks">When the next lines were received, in UTC ticks.</param>
    public void MoveTo(long utcTicks) => _times.MoveTo(new DateTime(utcTicks, DateTimeKind.Utc));

    /// <summary>Reads a frame. The event is lent until the next call.</summary>
    /// <param name="frame">The frame.</param>
    public Event Read(Frame frame)
    {
        var item = _event;
        item.RawMemory = frame.Buffer.AsMemory(frame.Start, frame.Length);
        (item.Line, item.Cut, item.IsWrapped) = (frame.Line, frame.Cut, frame.IsWrapped);
        (item.Buffer, item.BufferStart, item.BufferLength) = Clean(frame);
        item.Slots.Clear();
        (item.Compiled, item.MatchedTemplate, item.MatchedPhrase, item.Class) = (null, null, null, null);
        item.Id = 0;
        var line = item.LineBytes;
        HeaderReader.Read(line, item.Header, out var peer, _prefixes);
        if (item.Header.IdSource == IdSource.None)
        {
            _wordings.Read(item, line);
        }
        else
        {
            _tagged.Read(item, line);
        }

        if (!peer.IsEmpty && item.Slots.Find(_peer) < 0)
        {
            item.Slots.Add(_peer, peer.Start, peer.Length);
        }

        Settle(item, line);
        return item;
    }

    /// <summary>Reads one line that is in memory; for tests and for lines that people paste.</summary>
    /// <param name="line">The line without its line end.</param>
    public Event Read(ReadOnlyMemory<byte> line)
    {
        var bytes = line.ToArray();
        return Read(new Frame(bytes, 0, bytes.Length, 0, 0, IsWrapped: false));
    }

    /// <summary>
    /// Reads a line again that was received before: its time is the one that was worked out then. The event is lent
    /// until the next call.
    /// </summary>
    /// <param name="line">The line without its line end.</param>
    /// <param name="context">What was known when it came.</param>
    public Event Read(ReadOnlyMemory<byte> line, EventContext context)
    {
        var bytes = line.ToArray();
        var newest = Math.Max(context.ReceivedTicks, context.Time.UtcTicks);
        _times.Forget();
        _times.MoveTo(new DateTime(newest, DateTimeKind.Utc));
        var item = Read(new Frame(bytes, 0, bytes.Length, context.Line, context.Cut, context.IsWrapped));
        item.Resolved = context.Time;
        return item;
    }

    private (byte[] Buffer, int Start, int Length) Clean(Frame frame)
    {
        if (!PasteCleaner.IsNeeded(frame))
        {
            return (frame.Buffer, frame.Start, frame.Length);
        }

        if (_scratch.Length < frame.Length)
        {
            _scratch = new byte[frame.Length];
        }

        return (_scratch, 0, PasteCleaner.Clean(frame, _scratch));
    }

    private void Settle(Event item, ReadOnlySpan<byte> line)
    {
        var header = item.Header;
        item.Class = item.Id > 0 ? _matcher.ClassOf(item.Id) : null;
        item.RelayResolved = header.HasRelayStamp ? _times.Resolve(ref header.RelayStamp, line) : default;
        item.Resolved = header.HasStamp ? _times.Resolve(ref header.Stamp, line) : default;
    }
}
