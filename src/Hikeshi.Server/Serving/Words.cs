namespace Hikeshi.Server.Serving;

/// <summary>Names of the code as names of the API.</summary>
internal static class Words
{
    /// <summary><c>NotAllowed</c> becomes <c>not-allowed</c>.</summary>
    public static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
