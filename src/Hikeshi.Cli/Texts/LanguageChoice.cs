using Hikeshi.Texts;

namespace Hikeshi.Cli.Texts;

/// <summary>Chooses the language: <c>--lang</c>, else <c>HIKESHI_LANG</c>, else the locale, else English.</summary>
internal static class LanguageChoice
{
    /// <summary>Looks at the arguments before they are parsed, because help is in the language, too.</summary>
    public static Language From(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
            {
                break;
            }

            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal) && TryParse(arguments[i][7..], out var joined))
            {
                return joined;
            }

            if (arguments[i] == "--lang" && i + 1 < arguments.Count && TryParse(arguments[i + 1], out var next))
            {
                return next;
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["HIKESHI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (environment(name) is { Length: > 0 } value)
            {
                return value.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Japanese : Language.English;
            }
        }

        return Language.English;
    }

    public static bool TryParse(string text, out Language language)
    {
        language = text is "ja" ? Language.Japanese : Language.English;
        return text is "en" or "ja";
    }
}
