using System.Diagnostics.CodeAnalysis;

namespace Hikeshi.Files;

/// <summary>How messages lie in an input: <c>auto</c>, <c>lines</c>, <c>json:KEY</c> or <c>csv:COLUMN</c>.</summary>
public sealed record InputFormat
{
    private InputFormat(InputFormatKind kind, string? name = null) => (Kind, Name) = (kind, name);

    /// <summary>Look at the first bytes.</summary>
    public static InputFormat Auto { get; } = new(InputFormatKind.Auto);

    /// <summary>Plain log text.</summary>
    public static InputFormat Lines { get; } = new(InputFormatKind.Lines);

    /// <summary>The kind.</summary>
    public InputFormatKind Kind { get; }

    /// <summary>The JSON key or CSV column of the raw line; null means the usual names are tried.</summary>
    public string? Name { get; }

    /// <summary>JSON with the raw line under a key; dots may stand for nesting.</summary>
    /// <param name="key">The key; null tries the usual ones.</param>
    /// <returns>The format.</returns>
    public static InputFormat Json(string? key = null) => new(InputFormatKind.Json, key);

    /// <summary>CSV with the raw line in a column.</summary>
    /// <param name="column">The column's header; null tries the usual ones.</param>
    /// <returns>The format.</returns>
    public static InputFormat Csv(string? column = null) => new(InputFormatKind.Csv, column);

    /// <summary>Reads <c>auto</c>, <c>lines</c>, <c>json[:KEY]</c> or <c>csv[:COLUMN]</c>.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="format">The format, when the text is one.</param>
    /// <returns>Whether the text is a format.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out InputFormat? format)
    {
        format = text switch
        {
            "auto" => Auto,
            "lines" => Lines,
            "json" => Json(),
            "csv" => Csv(),
            _ when Named(text, "json:") is { } key => Json(key),
            _ when Named(text, "csv:") is { } column => Csv(column),
            _ => null,
        };
        return format is not null;
    }

    /// <summary>The text <see cref="TryParse"/> reads.</summary>
    /// <returns>For example <c>json:event.original</c>.</returns>
    public override string ToString()
    {
        string kind = Kind switch
        {
            InputFormatKind.Lines => "lines",
            InputFormatKind.Json => "json",
            InputFormatKind.Csv => "csv",
            _ => "auto",
        };
        return Name is null ? kind : $"{kind}:{Name}";
    }

    private static string? Named(string? text, string prefix) =>
        text is not null && text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal)
            ? text[prefix.Length..]
            : null;
}
