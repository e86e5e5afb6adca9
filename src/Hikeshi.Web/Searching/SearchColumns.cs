namespace Hikeshi.Web.Searching;

/// <summary>The columns of found events: parts of the event, and names of the dictionary.</summary>
public sealed record SearchColumns
{
    /// <summary>The most columns; more are left out.</summary>
    public const int Most = 20;

    private readonly string _text;

    private SearchColumns(IReadOnlyList<string> names) => (Names, _text) = (names, string.Join(',', names));

    /// <summary>Parts of an event that are no field of the dictionary.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["time", "device", "id", "severity", "status", "title", "text", "raw"];

    /// <summary>Those that are shown unless asked otherwise.</summary>
    public static SearchColumns Usual { get; } = new(["time", "device", "id", "severity", "title", "text"]);

    /// <summary>Their names in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads a list with commas; without a name: the usual ones.</summary>
    public static SearchColumns Parse(string? text)
    {
        var names = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return names.Count == 0 || names.SequenceEqual(Usual.Names, StringComparer.Ordinal) ? Usual : new SearchColumns(names);
    }

    /// <summary>Without a column that is there, else with it; the last one stays.</summary>
    public SearchColumns Toggle(string name) =>
        !Names.Contains(name, StringComparer.Ordinal) ? Parse($"{_text},{name}")
        : Names.Count == 1 ? this
        : Parse(string.Join(',', Names.Where(n => n != name)));

    /// <inheritdoc/>
    public bool Equals(SearchColumns? other) => other is not null && other._text == _text;

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
