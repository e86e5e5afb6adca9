using Microsoft.AspNetCore.Http;

namespace Hikeshi.Web.Shell;

/// <summary>Preferences live in cookies of the browser: no account is needed for them, and the first paint is right.</summary>
internal static class PreferenceCookies
{
    public const string Language = "hikeshi.lang";
    public const string Zone = "hikeshi.zone";

    /// <summary>What the request brings, else what the browser prefers, else English and UTC.</summary>
    public static Preferences Read(HttpRequest request)
    {
        var language = (string?)request.Query["lang"] ?? request.Cookies[Language] ?? request.Headers.AcceptLanguage.ToString();
        var zone = request.Cookies[Zone] is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) ? name : "UTC";
        return new Preferences(language.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Hikeshi.Texts.Language.Japanese : Hikeshi.Texts.Language.English, zone);
    }
}
