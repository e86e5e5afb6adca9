using System.Text;
using Hikeshi.Events;
using Hikeshi.Matching;
using Hikeshi.Matching.Templates;

namespace Hikeshi.Anonymizing;

/// <summary>
/// Words of a line that stay although somebody has them for a name: whoever calls himself <c>denied</c> must not be
/// able to make the wordings of others unreadable.
/// </summary>
internal static class KeptWords
{
    private const int ShortInHeaders = 4;

    private static readonly string[] OfHeaders = ["message", "repeated", "times"];
    private static readonly string[] OfContexts = ["group", "username", "user", "ip"];

    /// <summary>True when a word at such a place belongs to the line and names nobody.</summary>
    /// <param name="item">The event, or null for a text that is none.</param>
    /// <param name="mark">The place.</param>
    /// <param name="word">The word.</param>
    public static bool Contains(Event? item, Mark mark, ReadOnlySpan<byte> word) => mark switch
    {
        Mark.Header => !IsHost(item!, word) && IsOfHeader(word),
        Mark.Context => IsOneOf(OfContexts, word),
        Mark.Wording => IsIn(item!.MatchedTemplate, word) || IsIn(item.MatchedPhrase?.Template, word),
        _ => false,
    };

    /// <summary>Short words of headers are months and zones, numbers are times and counts.</summary>
    private static bool IsOfHeader(ReadOnlySpan<byte> word) =>
        word.Length <= ShortInHeaders
        || word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
        || IsOneOf(OfHeaders, word);

    private static bool IsHost(Event item, ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(item.Header.Host.Of(item.LineBytes), word)
        || Ascii.EqualsIgnoreCase(item.Header.RelayHost.Of(item.LineBytes), word);

    private static bool IsOneOf(string[] words, ReadOnlySpan<byte> word)
    {
        foreach (var one in words)
        {
            if (Ascii.EqualsIgnoreCase(word, one))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(CompiledTemplate? template, ReadOnlySpan<byte> word)
    {
        foreach (var step in template?.Program.Steps ?? [])
        {
            if (step is { Op: Op.Literal, Bytes: { } literal })
            {
                for (var at = 0; at + word.Length <= literal.Length; at++)
                {
                    if (Ascii.EqualsIgnoreCase(literal.AsSpan(at, word.Length), word))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
