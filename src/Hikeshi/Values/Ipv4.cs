namespace Hikeshi.Values;

/// <summary>Dotted IPv4 addresses.</summary>
internal static class Ipv4
{
    /// <summary>The length of the address at the start of a text, or 0.</summary>
    public static int Scan(ReadOnlySpan<byte> text)
    {
        var at = 0;
        for (var octet = 0; octet < 4; octet++)
        {
            var value = 0;
            var digits = 0;
            while (at < text.Length && digits < 3 && Bytes.IsDigit(text[at]))
            {
                value = (value * 10) + text[at++] - '0';
                digits++;
            }

            if (digits == 0 || value > 255)
            {
                return 0;
            }

            if (octet < 3 && (at >= text.Length || text[at++] != '.'))
            {
                return 0;
            }
        }

        return EndsHere(text, at) ? at : 0;
    }

    private static bool EndsHere(ReadOnlySpan<byte> text, int at)
    {
        if (at >= text.Length)
        {
            return true;
        }

        var next = text[at];
        return !Bytes.IsWord(next) && !(next == '.' && at + 1 < text.Length && Bytes.IsDigit(text[at + 1]));
    }
}
