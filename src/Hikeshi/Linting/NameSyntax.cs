namespace Hikeshi.Linting;

/// <summary>How keys are spelt.</summary>
internal static class NameSyntax
{
    public const int IdDigits = 6;

    public static bool IsId(string text) => text.Length == IdDigits && text.All(char.IsAsciiDigit);

    /// <summary>Lower-case words with hyphens: phrases, causes, families.</summary>
    public static bool IsKebab(string text) => Parts(text, '-', c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    /// <summary>Lower-case words with dots and underscores: fields.</summary>
    public static bool IsField(string text) =>
        Parts(text, '.', c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static bool Parts(string text, char separator, Func<char, bool> allowed) =>
        text.Split(separator).All(part => part.Length > 0 && part.All(allowed));
}
