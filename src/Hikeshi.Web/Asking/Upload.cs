namespace Hikeshi.Web.Asking;

/// <summary>What the page that takes a file and the server that reads it have in common.</summary>
internal static class Upload
{
    /// <summary>The largest file.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>Nothing came, or an empty file.</summary>
    public const string Empty = "empty";

    /// <summary>More than <see cref="MostBytes"/>.</summary>
    public const string TooLarge = "large";

    /// <summary>No line could be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>It was to be stored, and could not be.</summary>
    public const string NotStored = "store";

    /// <summary>The page that says so, in the language in which the file was sent.</summary>
    public static string Page(string problem, string language) => $"/analyze?problem={problem}&lang={language}";
}
