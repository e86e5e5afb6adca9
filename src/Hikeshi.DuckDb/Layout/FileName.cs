using System.Globalization;

namespace Hikeshi.DuckDb.Layout;

/// <summary>The name of a file of events: its kind and the day, in UTC, on which its events came.</summary>
/// <param name="Kind">Which events.</param>
/// <param name="Day">When they came.</param>
/// <param name="Part">0; further files of the same kind and day are counted.</param>
internal readonly record struct FileName(FileKind Kind, DateOnly Day, int Part = 0)
{
    private const string Extension = ".duckdb";
    private const string DayFormat = "yyyy-MM-dd";
    private const int DayLength = 10;

    /// <summary>The name that SQL knows the attached file by.</summary>
    public string Catalog => string.Create(CultureInfo.InvariantCulture, $"{Prefix(Kind)}_{Day:yyyyMMdd}_{Part}");

    public static bool TryParse(string path, out FileName name)
    {
        name = default;
        var file = Path.GetFileName(path);
        foreach (var kind in (ReadOnlySpan<FileKind>)[FileKind.Received, FileKind.Imported, FileKind.Held])
        {
            var prefix = Prefix(kind) + "-";
            if (file.StartsWith(prefix, StringComparison.Ordinal) && file.EndsWith(Extension, StringComparison.Ordinal))
            {
                return TryParse(kind, file.AsSpan()[prefix.Length..^Extension.Length], out name);
            }
        }

        return false;
    }

    /// <summary>What names are ordered by; parts are in the order in which they were written.</summary>
    public (DateOnly Day, FileKind Kind, int Part) Order => (Day, Kind, Part);

    public string PathIn(string folder) => Path.Combine(folder, ToString());

    public override string ToString()
    {
        var part = Part == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $".{Part}");
        return $"{Prefix(Kind)}-{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}{part}{Extension}";
    }

    /// <summary>Reads the day and, behind a stop, the part.</summary>
    private static bool TryParse(FileKind kind, ReadOnlySpan<char> text, out FileName name)
    {
        name = default;
        var part = 0;
        if (text.Length < DayLength || !DateOnly.TryParseExact(text[..DayLength], DayFormat, out var day)
            || (text.Length > DayLength
                && (text[DayLength] != '.' || !int.TryParse(text[(DayLength + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out part))))
        {
            return false;
        }

        name = new FileName(kind, day, part);
        return true;
    }

    private static string Prefix(FileKind kind) => kind switch
    {
        FileKind.Received => "events",
        FileKind.Imported => "imports",
        _ => "held",
    };
}
