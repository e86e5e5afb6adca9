using System.Globalization;
using Hikeshi.Headers;
using Hikeshi.Matching;

namespace Hikeshi.Events;

/// <summary>Reads a line without a tag: its ID is that of the wording or the phrase that it is.</summary>
internal sealed class WordingReader(MessageMatcher matcher)
{
    public void Read(Event item, ReadOnlySpan<byte> line)
    {
        var header = item.Header;
        item.Severity = header.Tag.Severity;
        item.TextPiece = header.Text.Trimmed(line);
        if (TryWording(item, line, item.TextPiece))
        {
            return;
        }

        if (header.TextAfterHost > 0)
        {
            var after = new Piece(header.TextAfterHost, line.Length - header.TextAfterHost).Trimmed(line);
            if (TryWording(item, line, after))
            {
                (header.Host, header.HostSource) = (header.PossibleHost, HostSource.Relay);
                item.TextPiece = after;
                return;
            }
        }

        item.Status = EventStatus.Untagged;
        item.Severity = header.Pri >= 0 ? header.Pri & 7 : -1;
        var body = item.TextPiece.After(line, matcher.Contexts.Read(line[..item.TextPiece.End], item.TextPiece.Start, item.Slots));
        if (header.IsConsole || item.Slots.Count > 0)
        {
            matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
        }
    }

    private bool TryWording(Event item, ReadOnlySpan<byte> line, Piece text)
    {
        item.Slots.Clear();
        var body = text.After(line, matcher.Contexts.Read(line[..text.End], text.Start, item.Slots));
        var count = item.Slots.Count;
        if (matcher.Wordings.Find(body.Of(line), body.Start, item.Slots) is { } message
            && (count == 0 || message.Entry.Context))
        {
            (item.Compiled, item.MatchedTemplate) = (message.Entry, message.Template);
        }
        else if (matcher.Phrases.FindText(body.Of(line), body.Start, item.Slots) is { } phrase
            && phrase.Template.Program.Letters >= WordingIndex.LeastLetters
            && int.TryParse(phrase.Entry.Entry.Messages[0], out var carrier)
            && matcher.Find(carrier) is { } entry)
        {
            (item.Compiled, item.MatchedPhrase) = (entry, phrase);
        }
        else
        {
            item.Slots.Clear();
            return false;
        }

        item.Header.IdSource = IdSource.Wording;
        item.Id = int.Parse(item.Compiled.Entry.Key, CultureInfo.InvariantCulture);
        item.Severity = item.Compiled.Entry.Severity;
        item.Status = EventStatus.Parsed;
        item.MatchedPhrase ??= matcher.Phrases.FindValue(line, item.Slots);
        item.Slots.DropRepeated(count);
        return true;
    }
}
