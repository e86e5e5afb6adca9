using System.Globalization;

namespace Hikeshi.DuckDb.Layout;

/// <summary>The name of a file of events: its kind and the day, in UTC, on which its events came.</summary>
/// <param name="Kind">Which events.</param>
/// <param name="Day">When they came.</param>
internal readonly record struct FileName(FileKind Kind, DateOnly Day)
{
    private const string Extension = ".duckdb";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The name that SQL knows the attached file by.</summary>
    public string Catalog => $"{Prefix(Kind)}_{Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    public static bool TryParse(string path, out FileName name)
    {
        var file = Path.GetFileName(path);
        foreach (var kind in (ReadOnlySpan<FileKind>)[FileKind.Received, FileKind.Imported, FileKind.Held])
        {
            var prefix = Prefix(kind) + "-";
            if (file.StartsWith(prefix, StringComparison.Ordinal) && file.EndsWith(Extension, StringComparison.Ordinal)
                && DateOnly.TryParseExact(file[prefix.Length..^Extension.Length], DayFormat, out var day))
            {
                name = new FileName(kind, day);
                return true;
            }
        }

        name = default;
        return false;
    }

    public override string ToString() =>
        $"{Prefix(Kind)}-{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}{Extension}";

    private static string Prefix(FileKind kind) => kind switch
    {
        FileKind.Received => "events",
        FileKind.Imported => "imports",
        _ => "held",
    };
}
