using Hikeshi.Headers;
using Hikeshi.Matching;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Events;

/// <summary>Reads the text of a line whose tag names its ID: wordings, then phrases, then guesses.</summary>
internal sealed class TaggedReader(MessageMatcher matcher)
{
    public void Read(Event item, ReadOnlySpan<byte> line)
    {
        var header = item.Header;
        item.Id = header.Tag.Id;
        item.Severity = header.Tag.Severity;
        item.Compiled = matcher.Find(item.Id);
        item.TextPiece = RepeatReader.Unwrap(line, header.Text, ref header.Repeat).Trimmed(line);
        var body = item.TextPiece;
        var hasContext = item.Compiled?.Context ?? matcher.ClassOf(item.Id) is { Context: true };
        if (hasContext)
        {
            body = body.After(line, matcher.Contexts.Read(line[..body.End], body.Start, item.Slots));
        }

        var contextFields = item.Slots.Count;
        if (item.Compiled is null)
        {
            item.Status = EventStatus.Unknown;
            matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
        }
        else if (TryTemplates(item, line, body) || TryWithoutHost(item, line, body))
        {
            item.Status = EventStatus.Parsed;
            item.MatchedPhrase = matcher.Phrases.FindValue(line, item.Slots);
        }
        else if (item.Compiled.IsFreeForm)
        {
            item.Status = EventStatus.Parsed;
            ReadFreeForm(item, line, body);
        }
        else
        {
            item.Status = EventStatus.Drift;
            matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
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
            && TryTemplates(item, line, (body with { Length = body.Length - host.Length }).Trimmed(line));
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

        item.MatchedPhrase = matcher.Phrases.FindText(body.Of(line), body.Start, item.Slots);
        if (item.MatchedPhrase is null)
        {
            matcher.Guesser.Guess(line, body.Start, body.End, item.Slots);
        }
    }
}
