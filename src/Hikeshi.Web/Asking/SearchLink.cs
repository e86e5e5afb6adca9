using System.Buffers;

namespace Hikeshi.Web.Asking;

/// <summary>Writes queries for links to the search, with values that came from lines.</summary>
internal static class SearchLink
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/@:.");

    /// <summary>A condition of a field: what is not plain is quoted.</summary>
    public static string Term(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var isPlain = value.Length > 0 && !value.AsSpan().ContainsAnyExcept(Plain) && !value.Contains("..", StringComparison.Ordinal);
        return isPlain
            ? $"{field}:{value}"
            : $"{field}:\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The address of the search for some conditions, those that are null left out.</summary>
    public static string To(params ReadOnlySpan<string?> terms)
    {
        var all = new List<string>();
        foreach (var term in terms)
        {
            if (term is not null)
            {
                all.Add(term);
            }
        }

        return $"search?q={Uri.EscapeDataString(string.Join(' ', all))}";
    }
}
