namespace Hikeshi.Explaining;

/// <summary>Tells a message ID, a phrase name or a cause code from a line of a log.</summary>
public static class ExplanationKey
{
    /// <summary>
    /// Reads <c>713120</c>, <c>%FTD-5-713120:</c>, <c>ASA-vpn-5-713120</c> or a single lower-case word such as
    /// <c>qm-fsm-error</c>; false for anything else, which is a line.
    /// </summary>
    /// <param name="text">What was asked.</param>
    /// <param name="key">The ID, the phrase's name or the cause's code.</param>
    public static bool TryRead(string text, out string key)
    {
        ArgumentNullException.ThrowIfNull(text);
        var word = text.Trim().TrimEnd(':');
        var isTag = word.StartsWith('%');
        word = isTag ? word[1..] : word;
        key = word.ToLowerInvariant();
        if (word.Length == 0 || word.AsSpan().ContainsAnyExcept(Letters))
        {
            return false;
        }

        var last = word[(word.LastIndexOf('-') + 1)..];
        var isNumber = last.Length is >= 3 and <= 8 && !last.AsSpan().ContainsAnyExceptInRange('0', '9');
        if (isNumber && (last.Length == word.Length || last.Length >= 6))
        {
            key = last;
            return true;
        }

        return !isTag;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
}
