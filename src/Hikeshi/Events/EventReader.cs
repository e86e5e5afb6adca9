using Hikeshi.Catalog;
using Hikeshi.Framing;
using Hikeshi.Headers;
using Hikeshi.Headers.Times;
using Hikeshi.Matching;
using Hikeshi.Matching.Templates;
using Hikeshi.Values;

namespace Hikeshi.Events;

/// <summary>
/// Reads frames of one source into events, in their order. Nothing a frame holds makes it throw, and a line that is
/// not understood is still an event. Allocates nothing a line. Not for several threads.
/// </summary>
public sealed class EventReader
{
    private readonly MessageMatcher _matcher;
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
        _matcher = matcher;
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
            ReadByWording(item, line);
        }
        else
        {
            ReadById(item, line);
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

    private void ReadById(Event item, ReadOnlySpan<byte> line)
    {
        var header = item.Header;
        item.Id = header.Tag.Id;
        item.Severity = header.Tag.Severity;
        item.Compiled = _matcher.Find(item.Id);
        item.TextPiece = Trim(line, RepeatReader.Unwrap(line, header.Text, ref header.Repeat));
        var body = item.TextPiece;
        var hasContext = item.Compiled?.Context ?? _matcher.ClassOf(item.Id) is { Context: true };
        if (hasContext)
        {
            body = After(line, body, _matcher.Contexts.Read(line[..body.End], body.Start, item.Slots));
        }

        var contextFields = item.Slots.Count;
        if (item.Compiled is null)
        {
            item.Status = EventStatus.Unknown;
            _matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
        }
        else if (TryTemplates(item, line, body) || TryWithoutHost(item, line, body))
        {
            item.Status = EventStatus.Parsed;
            ExplainValues(item, line);
        }
        else if (item.Compiled.IsFreeForm)
        {
            item.Status = EventStatus.Parsed;
            ReadFreeForm(item, line, body);
        }
        else
        {
            item.Status = EventStatus.Drift;
            _matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
        }

        item.Slots.DropRepeated(contextFields);
    }

    private static bool TryTemplates(Event item, ReadOnlySpan<byte> line, Piece body)
    {
        foreach (var template in item.Compiled!.Templates)
        {
            if (!template.Program.IsRest
                && TemplateMatcher.TryMatch(template.Program, body.Of(line), body.Start, item.Slots))
            {
                item.MatchedTemplate = template;
                return true;
            }
        }

        return false;
    }

    /// <summary>Some relays put the host behind the text as well; nothing else may follow a wording.</summary>
    private static bool TryWithoutHost(Event item, ReadOnlySpan<byte> line, Piece body)
    {
        var host = item.Header.Host.Of(line);
        return !host.IsEmpty && body.Length > host.Length + 1
            && body.Of(line).EndsWith(host) && line[body.End - host.Length - 1] == ' '
            && TryTemplates(item, line, Trim(line, body with { Length = body.Length - host.Length }));
    }

    private void ReadFreeForm(Event item, ReadOnlySpan<byte> line, Piece body)
    {
        foreach (var template in item.Compiled!.Templates)
        {
            if (template.Program.IsRest)
            {
                item.MatchedTemplate = template;
            }
        }

        item.MatchedPhrase = _matcher.Phrases.FindText(body.Of(line), body.Start, item.Slots);
        if (item.MatchedPhrase is null)
        {
            _matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
        }
        else
        {
            ExplainValues(item, line);
        }
    }

    /// <summary>Phrases also explain single values: the reason of a teardown, the state of a time-out.</summary>
    private void ExplainValues(Event item, ReadOnlySpan<byte> line)
    {
        for (var i = 0; i < item.Slots.Count && item.MatchedPhrase is null; i++)
        {
            var slot = item.Slots.All[i];
            if (_matcher.Phrases.Explains(slot.Field) && slot.Length > 0)
            {
                item.MatchedPhrase = _matcher.Phrases.FindValue(
                    slot.Field, line.Slice(slot.Start, slot.Length), slot.Start, item.Slots);
            }
        }
    }

    private void ReadByWording(Event item, ReadOnlySpan<byte> line)
    {
        var header = item.Header;
        item.Severity = header.Tag.Severity;
        item.TextPiece = Trim(line, header.Text);
        if (TryWording(item, line, item.TextPiece))
        {
            return;
        }

        if (header.TextAfterHost > 0)
        {
            var after = Trim(line, new Piece(header.TextAfterHost, line.Length - header.TextAfterHost));
            if (TryWording(item, line, after))
            {
                (header.Host, header.HostSource) = (header.PossibleHost, HostSource.Relay);
                item.TextPiece = after;
                return;
            }
        }

        item.Status = EventStatus.Untagged;
        item.Severity = header.Pri >= 0 ? header.Pri & 7 : -1;
        var body = After(line, item.TextPiece, _matcher.Contexts.Read(line[..item.TextPiece.End], item.TextPiece.Start, item.Slots));
        if (header.IsConsole || item.Slots.Count > 0)
        {
            _matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
        }
    }

    private bool TryWording(Event item, ReadOnlySpan<byte> line, Piece text)
    {
        item.Slots.Clear();
        var body = After(line, text, _matcher.Contexts.Read(line[..text.End], text.Start, item.Slots));
        var count = item.Slots.Count;
        if (_matcher.Wordings.Find(body.Of(line), body.Start, item.Slots) is { } message
            && (count == 0 || message.Entry.Context))
        {
            (item.Compiled, item.MatchedTemplate) = (message.Entry, message.Template);
        }
        else if (_matcher.Phrases.FindText(body.Of(line), body.Start, item.Slots) is { } phrase
            && phrase.Template.Program.Letters >= WordingIndex.LeastLetters
            && int.TryParse(phrase.Entry.Entry.Messages[0], out var carrier)
            && _matcher.Find(carrier) is { } entry)
        {
            (item.Compiled, item.MatchedPhrase) = (entry, phrase);
        }
        else
        {
            item.Slots.Clear();
            return false;
        }

        item.Header.IdSource = IdSource.Wording;
        item.Id = int.Parse(item.Compiled.Entry.Key, System.Globalization.CultureInfo.InvariantCulture);
        item.Severity = item.Compiled.Entry.Severity;
        item.Status = EventStatus.Parsed;
        ExplainValues(item, line);
        item.Slots.DropRepeated(count);
        return true;
    }

    private void Settle(Event item, ReadOnlySpan<byte> line)
    {
        var header = item.Header;
        item.Class = item.Id > 0 ? _matcher.ClassOf(item.Id) : null;
        item.RelayResolved = header.HasRelayStamp ? _times.Resolve(ref header.RelayStamp, line) : default;
        item.Resolved = header.HasStamp ? _times.Resolve(ref header.Stamp, line) : default;
    }

    private static Piece After(ReadOnlySpan<byte> line, Piece text, int start) =>
        Trim(line, new Piece(start, text.End - start));

    private static Piece Trim(ReadOnlySpan<byte> line, Piece piece)
    {
        var start = Bytes.SkipBlanks(line[..piece.End], piece.Start);
        return new Piece(start, Bytes.TrimmedEnd(line[start..piece.End]));
    }
}
