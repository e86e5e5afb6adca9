using System.Security.Cryptography;
using System.Text;

namespace Hikeshi.Reporting.Html;

/// <summary>The page's one style sheet and the policy that allows it and nothing else.</summary>
internal static class StyleSheet
{
    private static readonly Lazy<string> Sheet = new(Load);

    public static string Css => Sheet.Value;

    /// <summary>No script, no image, no font, no connection, no form; only this style sheet.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    private static string Load()
    {
        using var resource = typeof(StyleSheet).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);

        // Browsers hash the text after they have made every line end a line feed.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
