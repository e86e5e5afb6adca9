namespace Hikeshi.Web.Asking;

/// <summary>What can be typed of a text of the catalog: its code of several words. A single word is a name.</summary>
public static class ProseCommands
{
    /// <summary>The commands in their order, each once.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split('`').Where((piece, index) => index % 2 == 1 && piece.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
    }
}
