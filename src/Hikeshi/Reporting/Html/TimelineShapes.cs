namespace Hikeshi.Reporting.Html;

/// <summary>The shapes of marks, drawn once and used everywhere. Each differs in form, not only in color.</summary>
internal static class TimelineShapes
{
    private static readonly (string What, string Path)[] Shapes =
    [
        ("failed", "M-5 -5L5 5M5 -5L-5 5"),
        ("up", "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z"),
        ("rekey", "M0 -6L6 0L0 6L-6 0Z"),
        ("began", "M-4 -6L6 0L-4 6Z"),
        ("ended", "M-5 -5H5V5H-5Z"),
        ("resolved", "M-6 0L-2 5L6 -5"),
        ("missing", "M-6 -5H6L0 6Z"),
        ("other", "M-3 0A3 3 0 1 1 3 0A3 3 0 1 1 -3 0Z"),
    ];

    /// <summary>What a picture can draw; anything else is drawn as other.</summary>
    public static string Of(string what) => Array.Exists(Shapes, s => s.What == what) ? what : "other";

    /// <summary>Defines the shapes, once a page.</summary>
    public static void Define(HtmlWriter html)
    {
        using var svg = html.Open("svg", ("class", "shapes"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"));
        using var definitions = html.Open("defs");
        foreach (var (what, path) in Shapes)
        {
            html.Void("path", ("id", $"mark-{what}"), ("d", path));
        }
    }

    /// <summary>Draws a mark.</summary>
    public static void Draw(HtmlWriter html, string what, string x, string y) =>
        html.Void("use", ("href", $"#mark-{Of(what)}"), ("class", $"mark {Of(what)}"), ("x", x), ("y", y));
}
