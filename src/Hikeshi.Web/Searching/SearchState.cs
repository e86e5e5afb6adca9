using Hikeshi.Pipeline.Storing;

namespace Hikeshi.Web.Searching;

/// <summary>All that a person sees on the page of searches, as its address tells it: whoever gets the address sees the same.</summary>
public sealed record SearchState
{
    private const string Oldest = "oldest";

    /// <summary>What was typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>The time it is about.</summary>
    public SearchRange Range { get; init; } = SearchRange.All;

    /// <summary>The columns of the table.</summary>
    public SearchColumns Columns { get; init; } = SearchColumns.Usual;

    /// <summary>Which come first.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>The key of the event that is open, or null.</summary>
    public string? Event { get; init; }

    /// <summary>The field whose most frequent values are shown, or null.</summary>
    public string? Top { get; init; }

    /// <summary>What makes it another search, not only another look at the same.</summary>
    public (string Query, SearchRange Range, SearchOrder Order) Search => (Query, Range, Order);

    /// <summary>Reads an address; what cannot be read counts as absent.</summary>
    /// <param name="of">Gives the value of a parameter, or null.</param>
    public static SearchState Parse(Func<string, string?> of) => new()
    {
        Query = of("q") ?? "",
        Range = SearchRange.Parse(of("span"), of("from"), of("to")),
        Columns = SearchColumns.Parse(of("cols")),
        Order = of("order") == Oldest ? SearchOrder.OldestFirst : SearchOrder.NewestFirst,
        Event = of("event") is { Length: > 0 } key ? key : null,
        Top = of("top") is { Length: > 0 } field ? field : null,
    };

    /// <summary>The address, relative to the console.</summary>
    public string ToUri() => "search" + Parameters(
        ("q", Query.Length > 0 ? Query : null),
        ("span", Range.Span),
        ("from", SearchRange.Text(Range.From)),
        ("to", SearchRange.Text(Range.To)),
        ("order", Order == SearchOrder.OldestFirst ? Oldest : null),
        ("cols", Columns == SearchColumns.Usual ? null : Columns.ToString()),
        ("top", Top),
        ("event", Event));

    /// <summary>The address of a file of all hits.</summary>
    /// <param name="format"><c>csv</c> or <c>ndjson</c>.</param>
    public string ToExportUri(string format) => "search/export" + Parameters(
        ("format", format),
        ("q", Query.Length > 0 ? Query : null),
        ("span", Range.Span),
        ("from", SearchRange.Text(Range.From)),
        ("to", SearchRange.Text(Range.To)),
        ("cols", Columns == SearchColumns.Usual ? null : Columns.ToString()));

    private static string Parameters(params IEnumerable<(string Name, string? Value)> all)
    {
        var parts = all.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
