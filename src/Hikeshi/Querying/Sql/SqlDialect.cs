using System.Globalization;

namespace Hikeshi.Querying.Sql;

/// <summary>How a database spells what conditions are made of. Arguments are SQL expressions.</summary>
public sealed record SqlDialect
{
    /// <summary>The place of a parameter, by its number and value.</summary>
    public required Func<int, object, string> Parameter { get; init; }

    /// <summary>A text in lower case, character by character.</summary>
    public required Func<string, string> Lower { get; init; }

    /// <summary>True when the first text holds the second.</summary>
    public required Func<string, string, string> Contains { get; init; }

    /// <summary>True when a text is like a pattern in which a backslash stands before <c>%</c>, <c>_</c> and itself.</summary>
    public required Func<string, string, string> Like { get; init; }

    /// <summary>A member of a JSON object as text, or NULL: the object, then the parameter that <see cref="JsonPath"/> filled.</summary>
    public required Func<string, string, string> JsonText { get; init; }

    /// <summary>What names a member of an object by its key, which may hold stops.</summary>
    public required Func<string, string> JsonPath { get; init; }

    /// <summary>A text as a whole number of 64 bits, or NULL when it is none.</summary>
    public required Func<string, string> ToNumber { get; init; }

    /// <summary>The upper 64 bits of the address that a canonical text is, IPv4 as IPv4-mapped IPv6, or NULL.</summary>
    public required Func<string, string> AddressHigh { get; init; }

    /// <summary>The lower 64 bits of the same.</summary>
    public required Func<string, string> AddressLow { get; init; }

    /// <summary>A moment in UTC ticks as the value of a parameter.</summary>
    public required Func<long, object> Moment { get; init; }

    /// <summary>
    /// DuckDB. The connection must have functions <c>address_high(VARCHAR)</c> and <c>address_low(VARCHAR)</c>, both
    /// UBIGINT: see <see cref="Values.AddressRange.TryAddress"/>.
    /// </summary>
    public static SqlDialect DuckDb { get; } = new()
    {
        Parameter = (number, _) => "$" + number.ToString(CultureInfo.InvariantCulture),
        Lower = text => $"lower({text})",
        Contains = (text, part) => $"contains({text}, {part})",
        Like = (text, pattern) => $@"{text} LIKE {pattern} ESCAPE '\'",
        JsonText = (json, path) => $"json_extract_string({json}, {path})",
        JsonPath = name => $"$.\"{name}\"",
        ToNumber = text => $"TRY_CAST({text} AS BIGINT)",
        AddressHigh = text => $"address_high({text})",
        AddressLow = text => $"address_low({text})",
        Moment = ticks => new DateTime(ticks, DateTimeKind.Utc),
    };
}
