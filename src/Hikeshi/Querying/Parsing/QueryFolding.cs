namespace Hikeshi.Querying.Parsing;

/// <summary>
/// What an input method leaves behind becomes what was meant: full-width letters, digits, colons and blanks, quotation
/// marks of all kinds. One character stays one, so places in the text stay true. Within quotation marks nothing changes.
/// </summary>
internal static class QueryFolding
{
    public const char Quote = '"';
    public const char Escape = '\\';

    public static string Fold(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        var closing = '\0';
        for (var i = 0; i < from.Length; i++)
        {
            var c = from[i];
            if (closing != '\0')
            {
                to[i] = c;
                if (c == Escape && i + 1 < from.Length)
                {
                    to[++i] = from[i];
                }
                else if (c == closing || c == Quote)
                {
                    (to[i], closing) = (Quote, '\0');
                }
            }
            else
            {
                closing = Closing(c);
                to[i] = closing != '\0' ? Quote : One(c);
            }
        }
    });

    private static char Closing(char opening) => opening switch
    {
        Quote => Quote,
        '“' or '”' => '”',
        '＂' => '＂',
        '「' => '」',
        '『' => '』',
        _ => '\0',
    };

    private static char One(char c) => c switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xFEE0),
        '、' => ',',
        _ => char.IsWhiteSpace(c) || c == '\0' ? ' ' : c,
    };
}
